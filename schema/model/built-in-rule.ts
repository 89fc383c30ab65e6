import type { RuleText } from './rule-text.ts'
import type { Severity } from './rule.ts'

/** A check that needs no rule module: the reader of files and the interpreter of the schema report it. */
export interface BuiltInRule extends BuiltInPage {
  id: string
  severity: Severity
  /** Of findings that weigh less. */
  otherSeverities?: readonly Severity[]
}

/** What is said about one. */
export interface BuiltInPage extends RuleText {
  /** Whether some finding carries a fix. */
  fixable: boolean
  /**
   * What raises the finding, and the same fixed: values, a manifest, or command lines or a configuration beside a
   * `values.yaml`.
   */
  example: { bad: string; good: string; kind?: 'commands' | 'config' | 'manifest' }
}
