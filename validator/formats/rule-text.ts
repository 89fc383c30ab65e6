import type { Severity } from '../../schema/model/rule.ts'

/** What a report says of a rule beside its findings. */
export interface RuleText {
  id: string
  severity: Severity
  /** What the rule demands, one sentence. */
  summary: string
  /** Why, in Markdown. */
  docs: string
}
