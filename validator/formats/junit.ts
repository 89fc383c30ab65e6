import type { Severity } from '../../schema/model/rule.ts'
import type { Diagnostic, ReleaseReport, Report } from '../diagnostic.ts'
import { isAtLeast } from '../severity.ts'
import { isUnusable } from '../unusable.ts'
import { formatOneline } from './oneline.ts'

/** JUnit's XML: a suite for each release, a case for each finding. What does not fail the run is a passed case. */
export function formatJunit({ diagnostics, releases }: Report, failOn: Severity): string {
  const suites = releases.map((release) => testsuite(release, diagnostics, failOn))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gloo-values">\n${suites.join('')}</testsuites>\n`
}

function testsuite(release: ReleaseReport, all: readonly Diagnostic[], failOn: Severity): string {
  const own = all.filter((one) => one.release === release.name)
  const errors = own.filter(({ ruleId }) => isUnusable(ruleId)).length
  const failures = own.filter((one) => !isUnusable(one.ruleId) && isAtLeast(one.severity, failOn)).length
  const cases =
    own.length === 0
      ? [`    <testcase name="values" classname="${attribute(release.name)}"/>\n`]
      : own.map((one) => testcase(one, failOn))
  return [
    `  <testsuite name="${attribute(release.name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">\n`,
    ...cases,
    '  </testsuite>\n',
  ].join('')
}

function testcase(diagnostic: Diagnostic, failOn: Severity): string {
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
  return `    <testcase name="${attribute(name)}" classname="${attribute(diagnostic.release)}" file="${attribute(file)}" line="${range.start.line}">\n      ${body}\n    </testcase>\n`
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
