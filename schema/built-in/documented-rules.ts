import { builtInRules } from './index.ts'
import type { BuiltInRule } from '../model/built-in-rule.ts'
import type { Chart } from '../model/chart.ts'
import { rulesOf } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'

/** What people may read of a rule; the reference, `rules` and `explain` are made from it. */
export type DocumentedRule = BuiltInRule & Pick<Rule, 'severities' | 'since' | 'until'>

/** Rules of charts, those of their policies and built-in checks, sorted by id. */
export function documentedRules(
  charts: readonly Pick<Chart, 'rules' | 'policies' | 'fleetRules'>[],
): DocumentedRule[] {
  return [
    ...charts.flatMap(({ rules, policies, fleetRules = [] }) => [
      ...rules,
      ...rulesOf(policies),
      ...fleetRules,
    ]),
    ...builtInRules,
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
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
