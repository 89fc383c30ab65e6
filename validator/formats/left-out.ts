import { countSeverities } from '../findings/count-severities.ts'
import type { CountedFinding, ReportedFinding, LeftOut } from '../findings/report.ts'
import { counted } from './counts.ts'

/** How many findings of which severities: `2 errors, 1 info`. */
export function leftOutCounts(findings: readonly CountedFinding[]): string {
  const { errors, warnings, infos } = countSeverities(findings)
  return [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    ...(infos === 0 ? [] : [counted(infos, 'info')]),
  ].join(', ')
}

/** What a format says of findings that it leaves out, where it names rule and file beside the message. */
export function leftOutMessage(findings: readonly CountedFinding[]): string {
  return `${leftOutCounts(findings)} more of this rule in this file; --max-findings all reports them`
}

/** A finding that represents those that are left out: as grave as the gravest, at the place of the first. */
export function leftOutFinding({ first, findings }: LeftOut<CountedFinding>): ReportedFinding {
  const { help: _help, fix: _fix, ...rest } = first
  return { ...rest, message: leftOutMessage(findings), path: [], data: {}, related: [] }
}
