import type { ReportedFinding } from './report.ts'

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly ReportedFinding[]): {
  errors: number
  warnings: number
  infos: number
} {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
