import { isInRange } from '../../schema/model/chart-version.ts'
import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'

// The releases of a run have the same rules, and most of them the same version.
const remembered = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>()

/** The rules of a chart that apply to a version of it, from one source. */
export function applicableRules(
  rules: readonly Rule[],
  version: string,
  source: ChartSource,
): readonly Rule[] {
  const byVersion = remembered.get(rules) ?? new Map<string, readonly Rule[]>()
  remembered.set(rules, byVersion)
  const key = `${source} ${version}`
  let found = byVersion.get(key)
  if (found === undefined) {
    found = rules.filter((rule) => isInRange(rule, version) && (!rule.onlyOurs || source === 'ours'))
    byVersion.set(key, found)
  }
  return found
}
