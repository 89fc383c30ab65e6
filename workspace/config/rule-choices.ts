import type { Level } from '../../validator/findings/level.ts'

/** What a user makes of rules for one run. It wins over every configuration. */
export interface RuleChoices {
  levels: ReadonlyMap<string, Level>
  policies: readonly string[]
  requiresReason: boolean
}
