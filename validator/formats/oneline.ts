import type { ReportedFinding, Report } from '../findings/report.ts'
import { leftOutFinding } from './left-out.ts'
import { printable } from '../text/printable.ts'

/** One line a finding, as editors' problem matchers read them. */
export function* formatOneline({
  diagnostics,
  leftOut = [],
}: Pick<Report, 'diagnostics' | 'leftOut'>): Generator<string> {
  for (const diagnostic of diagnostics) yield onelineText(diagnostic)
  for (const one of leftOut) yield onelineText(leftOutFinding(one))
}

export function onelineText({ file, range, severity, message, ruleId }: ReportedFinding): string {
  const { line, col } = range.start
  return `${printable(`${file}:${line}:${col}: ${severity}: ${message} [${ruleId}]`)}\n`
}
