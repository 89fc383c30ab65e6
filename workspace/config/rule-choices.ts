import type { Level } from '../../validator/findings/level.ts'

/** What a user makes of rules for one run. It overrides every configuration. */
export interface RuleChoices {
  levels: ReadonlyMap<string, Level>
  policies: readonly string[]
  requiresReason: boolean
}
