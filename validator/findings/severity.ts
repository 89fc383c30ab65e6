import type { Severity } from '../../schema/model/rule.ts'

/** The gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(lowest)
}
