import { builtInRules } from '../../schema/built-in/index.ts'
import { rulesOf } from '../../schema/model/policy.ts'
import { loadRules } from './charts.ts'

/** Every id under which a finding can be reported, sorted. */
export async function loadRuleIds(): Promise<string[]> {
  const charts = await loadRules()
  const rules = charts.flatMap(({ rules, policies, fleetRules }) => [
    ...rules,
    ...rulesOf(policies),
    ...fleetRules,
  ])
  return [...rules, ...builtInRules].map(({ id }) => id).sort()
}
