import type { Severity } from '../../schema/model/rule.ts'
import type { Diagnostic, Report } from '../diagnostic.ts'
import { isAtLeast } from '../severity.ts'
import { isUnusable } from '../unusable.ts'
import { findingsByRelease, type ReleaseFindings } from './by-release.ts'
import { formatOneline } from './oneline.ts'

/** JUnit's XML: a suite for each release, a case for each of its findings. What does not fail the run is a passed case. */
export function formatJunit(report: Report, failOn: Severity): string {
  const suites = findingsByRelease(report).map((release) => testsuite(release, failOn))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gloo-values">\n${suites.join('')}</testsuites>\n`
}

function testsuite({ name, own, shared }: ReleaseFindings, failOn: Severity): string {
  const all = [...own, ...shared]
  const errors = all.filter(({ ruleId }) => isUnusable(ruleId)).length
  const failures = all.filter((one) => !isUnusable(one.ruleId) && isAtLeast(one.severity, failOn)).length
  const cases =
    all.length === 0
      ? [`    <testcase name="values" classname="${attribute(name)}"/>\n`]
      : all.map((one) => testcase(name, one, failOn))
  return [
    `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">\n`,
    ...cases,
    '  </testsuite>\n',
  ].join('')
}

function testcase(release: string, diagnostic: Diagnostic, failOn: Severity): string {
  const { ruleId, severity, message, help, file, range } = diagnostic
  const name = `${ruleId} ${file}:${range.start.line}:${range.start.col}`
  const text = content(
    formatOneline({ diagnostics: [diagnostic] }) + (help === undefined ? '' : `help: ${help}\n`),
  )
  const body = isUnusable(ruleId)
    ? `<error message="${attribute(message)}" type="${ruleId}">${text}</error>`
    : isAtLeast(severity, failOn)
      ? `<failure message="${attribute(message)}" type="${ruleId}">${text}</failure>`
      : `<system-out>${text}</system-out>`
  return `    <testcase name="${attribute(name)}" classname="${attribute(release)}" file="${attribute(file)}" line="${range.start.line}">\n      ${body}\n    </testcase>\n`
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** XML 1.0 has no place for most control characters, however they are written. */
function content(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;')
  )
}
