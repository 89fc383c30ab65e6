import type { Severity } from '../../schema/model/rule.ts'
import type { ReportedFinding, Report } from '../findings/report.ts'
import { isAtLeast } from '../findings/severity.ts'
import { isUnusable } from '../findings/unusable.ts'
import { withHiddenEscaped } from '../text/printable.ts'
import { findingsByRelease, type ReleaseFindings } from './by-release.ts'
import { leftOutFinding } from './left-out.ts'
import { onelineText } from './oneline.ts'

/** JUnit's XML: a suite for each release, a case for each of its findings. What does not fail the run is a passed case. */
export function* formatJunit(report: Report, failOn: Severity): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gloo-values">\n'
  for (const release of findingsByRelease(report)) yield* testsuite(release, failOn)
  yield '</testsuites>\n'
}

function* testsuite({ name, own, shared, leftOut }: ReleaseFindings, failOn: Severity): Generator<string> {
  const all = [...own, ...shared, ...leftOut.map(leftOutFinding)]
  const errors = all.filter(({ ruleId }) => isUnusable(ruleId)).length
  const failures = all.filter((one) => !isUnusable(one.ruleId) && isAtLeast(one.severity, failOn)).length
  const tests = Math.max(all.length, 1)
  yield `  <testsuite name="${attribute(name)}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="0">\n`
  if (all.length === 0) yield `    <testcase name="values" classname="${attribute(name)}"/>\n`
  for (const one of all) yield testcase(name, one, failOn)
  yield '  </testsuite>\n'
}

function testcase(release: string, diagnostic: ReportedFinding, failOn: Severity): string {
  const { ruleId, severity, message, help, file, range } = diagnostic
  const name = `${ruleId} ${file}:${range.start.line}:${range.start.col}`
  const text = content(onelineText(diagnostic) + (help === undefined ? '' : `help: ${help}\n`))
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
  return withHiddenEscaped(
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;'),
    (character) => `&#${character.codePointAt(0)};`,
  )
}
