import type { Severity } from '../../schema/model/rule.ts'

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly { severity: Severity }[]): {
  errors: number
  warnings: number
  infos: number
} {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
