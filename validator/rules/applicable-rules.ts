import { isInRange } from '../../schema/model/chart-version.ts'
import type { ChartSource, CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { portPaths, runningPaths } from './running-components.ts'
import { toPlain, type MappingNode, type Path, type ValueNode } from '../values/values-tree.ts'

/** The paths that rules read, as a tree: below `'all'` they read everything. */
export type ReadPaths = Map<string, ReadPaths | 'all'>

/** A rule with the values paths that it reads. */
export interface ApplicableRule {
  rule: Rule
  /** Where one of them breaks the schema, the rule does not run. */
  reads: readonly Path[]
  /** Of each component that it asks about; where one of them breaks the schema, it is not asked about that one. */
  readsOf: ReadonlyMap<string, readonly Path[]>
}

export interface ApplicableRules {
  rules: readonly ApplicableRule[]
  /** What all of them read. */
  reads: ReadPaths
}

// The releases of a run have the same rules, and most of them the same version.
const remembered = new WeakMap<readonly Rule[], Map<string, ApplicableRules>>()

/** The rules of a chart that apply to a version of it, from one source. */
export function applicableRules(
  rules: readonly Rule[],
  components: readonly CompactComponent[],
  version: string,
  source: ChartSource,
): ApplicableRules {
  const byVersion = remembered.get(rules) ?? new Map<string, ApplicableRules>()
  remembered.set(rules, byVersion)
  const key = `${source} ${version}`
  let found = byVersion.get(key)
  if (found === undefined) {
    const own = rules
      .filter((rule) => isInRange(rule, version) && (!rule.onlyOurs || source === 'ours'))
      .map((rule) => withPaths(rule, components))
    byVersion.set(key, (found = { rules: own, reads: readPaths(own) }))
  }
  return found
}

/** Expands what a rule reads of components. */
export function withPaths(rule: Rule, components: readonly CompactComponent[]): ApplicableRule {
  const { reads, readsEach = [], readsPorts = false, readsRunning = [] } = rule
  const named = readsRunning === 'all' ? components : components.filter(({ id }) => readsRunning.includes(id))
  const each = rule.readsEach === undefined && !readsPorts ? [] : components
  const ofEach = each.map((component): [string, Path[]] => {
    const sections = new Set([component.section, ...component.containers.map(({ section }) => section)])
    const below = [...sections].flatMap((section) => readsEach.map((path) => `${section}.${path}`))
    const ports = readsPorts ? portPaths(component) : []
    return [component.id, [...runningPaths(component, components), ...below, ...ports].map(keysOf)]
  })
  return {
    rule,
    reads: [...reads, ...named.flatMap((component) => runningPaths(component, components))].map(keysOf),
    readsOf: new Map([...named.map(({ id }): [string, Path[]] => [id, []]), ...ofEach]),
  }
}

function keysOf(path: string): Path {
  return path.split('.')
}

export function readPaths(rules: readonly Pick<ApplicableRule, 'reads' | 'readsOf'>[]): ReadPaths {
  const paths: ReadPaths = new Map()
  for (const path of rules.flatMap(({ reads, readsOf }) => [...reads, ...[...readsOf.values()].flat()])) {
    const keys = path.map(String)
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
export function plainAt(node: MappingNode, paths: ReadPaths): Record<string, unknown> {
  const plain = Object.create(null) as Record<string, unknown>
  for (const [key, below] of paths) {
    const value = node.entries.get(key)?.value
    if (value !== undefined) plain[key] = plainBelow(value, below)
  }
  return plain
}

// The releases of a run share the defaults that none of them changes.
const ofDefaults = new WeakMap<ValueNode, Map<ReadPaths | 'all', unknown>>()

function plainBelow(value: ValueNode, below: ReadPaths | 'all'): unknown {
  const paths = value.kind === 'mapping' ? below : 'all'
  if (value.kind === 'scalar' || value.location !== undefined) return plainOf(value, paths)
  const known = ofDefaults.get(value) ?? new Map<ReadPaths | 'all', unknown>()
  ofDefaults.set(value, known)
  if (!known.has(paths)) known.set(paths, plainOf(value, paths))
  return known.get(paths)
}

function plainOf(value: ValueNode, paths: ReadPaths | 'all'): unknown {
  return paths === 'all' || value.kind !== 'mapping' ? toPlain(value) : plainAt(value, paths)
}
