import type { CountedFinding, ReportedFinding, LeftOut, Report } from './report.ts'
import { grouped } from '../base/grouped.ts'
import { severities } from './severity.ts'

/** Hardly a file has as many findings of one rule, and more of them tell nothing new. */
export const defaultMaxFindings = 100

/** The report with at most so many findings of each rule in each file. */
export function limitFindings<Limited extends Pick<Report, 'diagnostics' | 'leftOut'>>(
  report: Limited,
  most: number,
): Limited {
  const { kept, beyond } = withinLimit(report.diagnostics, most)
  if (beyond.length === 0) return report
  return {
    ...report,
    diagnostics: kept,
    leftOut: beyond.map((findings) => leftOutOf(findings, findings[0]!)),
  }
}

/**
 * At most so many of each rule in each file: the gravest, and of equally grave ones the first. What is beyond comes by
 * rule and file, the gravest first.
 */
export function withinLimit<One extends Pick<ReportedFinding, 'file' | 'ruleId' | 'severity'>>(
  findings: readonly One[],
  most: number,
): { kept: One[]; beyond: One[][] } {
  const alike = grouped(withKeys(findings))
  const beyond = [...alike.values()]
    .filter(({ length }) => length > most)
    .map((own) =>
      severities.flatMap((severity) => own.filter((one) => one.severity === severity)).slice(most),
    )
  const gone = new Set(beyond.flat())
  return { kept: findings.filter((one) => !gone.has(one)), beyond }
}

/** One after the other: there may be a hundred thousand. */
function* withKeys<One extends Pick<ReportedFinding, 'file' | 'ruleId'>>(
  findings: readonly One[],
): Generator<[string, One]> {
  for (const one of findings) yield [JSON.stringify([one.file, one.ruleId]), one]
}

export function leftOutOf<Counted extends CountedFinding>(
  findings: readonly Counted[],
  first: ReportedFinding,
): LeftOut<Counted> {
  const { ruleId, file } = first
  return { ruleId, file, first, findings }
}
