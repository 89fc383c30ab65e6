import type { Severity } from '../../schema/model/rule.ts'
import { DeferredFinding, type FoundFinding } from './deferred-finding.ts'

/** What a user makes of a rule: its findings get this severity, or are dropped. */
export type Level = 'off' | Severity

export const levels = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[]

export type Levels = ReadonlyMap<string, Level>

/** The findings at the levels of their rules; without those of rules that are off. */
export function atLevels(findings: readonly FoundFinding[], levels: Levels): FoundFinding[] {
  return findings.flatMap((finding) => {
    const level = levels.get(finding.ruleId)
    if (level === undefined) return [finding]
    if (level === 'off') return []
    return [
      finding instanceof DeferredFinding ? finding.withSeverity(level) : { ...finding, severity: level },
    ]
  })
}
