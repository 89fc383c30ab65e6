import type { ReportedFinding, LeftOut, Report } from './report.ts'
import { grouped } from '../base/grouped.ts'
import { severities } from './severity.ts'

/** Hardly a file has as many findings of one rule, and more of them tell nothing new. */
export const defaultMaxFindings = 100

/** The report with at most so many findings of each rule in each file: the gravest, and of equally grave ones the first. */
export function limitFindings<Limited extends Pick<Report, 'diagnostics' | 'leftOut'>>(
  report: Limited,
  most: number,
): Limited {
  const alike = grouped(report.diagnostics.map((one) => [JSON.stringify([one.file, one.ruleId]), one]))
  const leftOut = [...alike.values()].filter(({ length }) => length > most).map((own) => beyond(own, most))
  if (leftOut.length === 0) return report
  const gone = new Set(leftOut.flatMap(({ findings }) => findings))
  return { ...report, diagnostics: report.diagnostics.filter((one) => !gone.has(one)), leftOut }
}

function beyond(findings: readonly ReportedFinding[], most: number): LeftOut {
  const { file, ruleId } = findings[0]!
  const byGravity = severities.flatMap((severity) => findings.filter((one) => one.severity === severity))
  return { ruleId, file, findings: byGravity.slice(most) }
}
