import type { Severity } from '../../schema/model/rule.ts'
import type { Finding } from './finding.ts'

/** What a user makes of a rule: its findings get this severity, or are dropped. */
export type Level = 'off' | Severity

export const levels = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[]

export type Levels = ReadonlyMap<string, Level>

/** The findings at the levels of their rules; without those of rules that are off. */
export function atLevels(findings: readonly Finding[], levels: Levels): Finding[] {
  return findings.flatMap((finding) => {
    const level = levels.get(finding.ruleId)
    if (level === undefined) return [finding]
    return level === 'off' ? [] : [{ ...finding, severity: level }]
  })
}
