import type { BuiltInRule } from './model/built-in-rule.ts'
import type { Rule } from './model/rule.ts'
import { policyRules } from './gloo-platform/policies/index.ts'
import { builtInRules } from './built-in/index.ts'
import { rules } from './gloo-platform/rules/index.ts'

/** What people may read of a rule; the reference, `rules` and `explain` are made from it. */
export type DocumentedRule = BuiltInRule & Pick<Rule, 'severities' | 'since' | 'until'>

/** Rules, those of policies and built-in checks, sorted by id. */
export function documentedRules(): DocumentedRule[] {
  return [...rules, ...policyRules, ...builtInRules].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The chart versions that a rule is about, in words; empty for all. */
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
