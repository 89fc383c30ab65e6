/** What people may read of a check: its page in the reference, `rules` and `explain` are made from it. */
export interface RuleText {
  /** What it requires, one sentence. */
  summary: string
  /** Why, in two or three sentences of Markdown. */
  docs: string
  /** Version of this tool that brought it. */
  addedIn: string
  /** Where the requirement comes from; never empty. */
  source: readonly [string, ...string[]]
  /** What breaks it, and the same fixed; tested. */
  example: { bad: string; good: string }
}
