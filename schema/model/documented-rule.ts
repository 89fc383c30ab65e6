import type { BuiltInRule } from './built-in-rule.ts'
import type { Rule } from './rule.ts'

/** What people may read of a rule; the reference, `rules`, `explain` and SARIF reports are made from it. */
export type DocumentedRule = BuiltInRule & Pick<Rule, 'severities' | 'since' | 'until'>

/** The chart versions that the rule is about, in words; empty for all. */
export function versionWords({ since, until }: DocumentedRule): string {
  const words = [
    ...(since === undefined ? [] : [`from ${since}`]),
    ...(until === undefined ? [] : [`before ${until}`]),
  ]
  return words.join(', ')
}

/** `error or warning`, where single findings have a severity of their own. */
export function severityWords({ severity, otherSeverities = [], severities = {} }: DocumentedRule): string {
  return [...new Set([severity, ...otherSeverities, ...Object.values(severities)])].join(' or ')
}
