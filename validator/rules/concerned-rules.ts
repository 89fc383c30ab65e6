import type { Rule } from '../../schema/model/rule.ts'
import { startsOfKeys } from './key-search.ts'
import { askedComponents, type AskedComponents } from './read-paths.ts'
import type { MappingNode } from '../values/values-tree.ts'

/** A rule with the components that it asks about. */
export interface RuleWithComponents {
  rule: Rule
  asks: AskedComponents
}

interface Concerned {
  rules: readonly RuleWithComponents[]
  /** All starts of `aboutKeys`. */
  starts: readonly string[]
  /** By the starts that a release has. */
  met: Map<string, readonly RuleWithComponents[]>
}

// The releases of a run have the same rules, and most of them the same sections.
const remembered = new WeakMap<readonly Rule[], Concerned>()

/** Of these rules those that may report something of a release, by the keys that it has. */
export function concernedRules(values: MappingNode, rules: readonly Rule[]): readonly RuleWithComponents[] {
  let concerned = remembered.get(rules)
  if (concerned === undefined) remembered.set(rules, (concerned = concernedBy(rules)))
  const { starts, met } = concerned
  const found = startsOfKeys(values, starts)
  const key = starts.filter((start) => found.has(start)).join('\n')
  let those = met.get(key)
  if (those === undefined) {
    those = concerned.rules.filter(({ rule }) => rule.aboutKeys?.some((start) => found.has(start)) ?? true)
    met.set(key, those)
  }
  return those
}

function concernedBy(rules: readonly Rule[]): Concerned {
  return {
    rules: rules.map((rule) => ({ rule, asks: askedComponents(rule) })),
    starts: [...new Set(rules.flatMap(({ aboutKeys = [] }) => aboutKeys))],
    met: new Map(),
  }
}
