import { isInRange } from '../schema/model/chart-version.ts'
import type { Rule } from '../schema/model/rule.ts'
import { toPlain, type MapNode } from './values-tree.ts'

/** The paths that rules read, as a tree: below `'all'` they read everything. */
export type ReadPaths = Map<string, ReadPaths | 'all'>

export interface ApplicableRules {
  rules: readonly Rule[]
  reads: ReadPaths
}

// The releases of a run have the same rules, and most of them the same version.
const remembered = new WeakMap<readonly Rule[], Map<string, ApplicableRules>>()

/** The rules that apply to a version of the chart. */
export function applicableRules(rules: readonly Rule[], version: string): ApplicableRules {
  const byVersion = remembered.get(rules) ?? new Map<string, ApplicableRules>()
  remembered.set(rules, byVersion)
  let found = byVersion.get(version)
  if (found === undefined) {
    const own = rules.filter((rule) => isInRange(rule, version))
    byVersion.set(version, (found = { rules: own, reads: readPaths(own) }))
  }
  return found
}

export function readPaths(rules: readonly Pick<Rule, 'reads'>[]): ReadPaths {
  const paths: ReadPaths = new Map()
  for (const path of rules.flatMap(({ reads }) => reads)) {
    const keys = path.split('.')
    const last = keys.pop()!
    let at: ReadPaths | 'all' = paths
    for (const key of keys) {
      if (at === 'all') break
      const below: ReadPaths | 'all' = at.get(key) ?? new Map<string, ReadPaths | 'all'>()
      at.set(key, below)
      at = below
    }
    if (at !== 'all') at.set(last, 'all')
  }
  return paths
}

/** Plain values at these paths. The whole values have several times as many, and no rule looks at them. */
export function plainAt(node: MapNode, paths: ReadPaths): Record<string, unknown> {
  const plain = Object.create(null) as Record<string, unknown>
  for (const [key, below] of paths) {
    const value = node.entries.get(key)?.value
    if (value === undefined) continue
    plain[key] = below === 'all' || value.kind !== 'map' ? toPlain(value) : plainAt(value, below)
  }
  return plain
}
