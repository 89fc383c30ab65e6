import type { PlatformValues, ValuesPath } from '../gloo-platform/platform.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What a message may tell about: plain data, so that machines get it beside the text. */
export type FindingData = Record<string, string | number | boolean>

/** A fault that a rule found. `at` and `related` are values paths; the validator turns them into places in files. */
export interface RuleFinding<MessageId extends string> {
  message: MessageId
  data?: FindingData
  at: ValuesPath
  /** Paths at which findings of other rules, if they are no graver, are only signs of this one. */
  covers?: ValuesPath[]
  related?: { path: ValuesPath; message: string }[]
  /** How to mend it, one sentence. */
  help?: string
  /** A new value for one path. It becomes a text edit where that value stands in a file. */
  fix?: { title: string; safe: boolean; path: ValuesPath; value: string | number | boolean }
}

export interface RuleContext<MessageId extends string> {
  /**
   * All layers merged over the chart's defaults. A rule only runs when nothing that it reads breaks the schema, so
   * the type can be trusted.
   */
  values: PlatformValues
  chart: { version: string; isAtLeast(version: string): boolean }
  /** Whether a layer of the user sets the value. */
  isSetByUser: (path: ValuesPath) => boolean
  /** Whether a layer of the user sets the value, to something else than the default of the chart. */
  isChangedByUser: (path: ValuesPath) => boolean
  report: (finding: RuleFinding<MessageId>) => void
}

/** A check across fields, which JSON Schema cannot express. A pure function of the merged values. */
export interface Rule<MessageId extends string = string> {
  /** The thing first, then the demand; equals the file's name. */
  id: string
  severity: Severity
  /** Messages with a severity of their own. */
  severities?: Partial<Record<MessageId, Severity>>
  /** What the rule demands, one sentence. */
  summary: string
  /** Why, in two or three sentences of Markdown. */
  docs: string
  /** Chart versions that the rule applies to: from `since` on, and before `until`. */
  since?: string
  until?: string
  /** Version of this tool that brought the rule. */
  addedIn: string
  /** Where the demand comes from; never empty. */
  source: readonly [string, ...string[]]
  /** Every values path that `check` looks at. */
  reads: readonly ValuesPath[]
  /** Whether some finding carries a fix. */
  fixable: boolean
  /** A values document that breaks the rule, and the same document mended; shown in the docs and tested. */
  example: { bad: string; good: string }
  messages: Record<MessageId, (data: FindingData) => string>
  check(context: RuleContext<MessageId>): void
}

/** Gives a rule its types. */
export function defineRule<MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule
}
