/** A rule that the API server checks, in its expression language CEL. */
export interface CelRule {
  rule: string
  /** What is needed, for whoever breaks the rule. */
  message: string
}
