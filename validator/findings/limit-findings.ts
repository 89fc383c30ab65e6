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
  const leftOut = beyond.map((findings) => ({
    ...leftOutOf(findings, findings[0]!),
    fixable: findings.filter(({ fix }) => fix !== undefined),
  }))
  return { ...report, diagnostics: kept, leftOut }
}

/**
 * At most so many of each rule in each file: the gravest, and of equally grave ones the first. What is beyond comes by
 * rule and file, the gravest first.
 */
export function withinLimit<One extends Pick<ReportedFinding, 'file' | 'ruleId' | 'severity'>>(
  findings: readonly One[],
  most: number,
): { kept: One[]; beyond: One[][] } {
  const gravestFirst = [...grouped(withKeys(findings)).values()].map((own) =>
    own.length > most
      ? severities.flatMap((severity) => own.filter((one) => one.severity === severity))
      : own,
  )
  const beyond = gravestFirst.flatMap((own) => (own.length > most ? [own.slice(most)] : []))
  if (beyond.length === 0) return { kept: [...findings], beyond }
  const kept = new Set(gravestFirst.flatMap((own) => own.slice(0, most)))
  return { kept: findings.filter((one) => kept.has(one)), beyond }
}

/** One after the other: there may be a hundred thousand. */
function* withKeys<One extends Pick<ReportedFinding, 'file' | 'ruleId'>>(
  findings: readonly One[],
): Generator<[string, One]> {
  for (const one of findings) yield [JSON.stringify([one.file, one.ruleId]), one]
}

export function leftOutOf(findings: readonly CountedFinding[], first: ReportedFinding): LeftOut {
  const { ruleId, file } = first
  return { ruleId, file, first, findings: countedOnce(findings) }
}

/** Equal ones as one object. */
function countedOnce(findings: readonly CountedFinding[]): CountedFinding[] {
  const known = new Map<string, CountedFinding>()
  return findings.map(({ severity, release, alsoIn }) => {
    const text = JSON.stringify([severity, release, alsoIn])
    let counted = known.get(text)
    if (counted === undefined)
      known.set(text, (counted = { severity, release, ...(alsoIn !== undefined && { alsoIn }) }))
    return counted
  })
}
