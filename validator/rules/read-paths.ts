import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { portPaths, runningPaths } from './running-components.ts'
import type { Path } from '../values/values-tree.ts'
import type { PathSet } from '../values/path-set.ts'

/** The values paths that a rule reads. */
export interface ReadPaths {
  /** Where one of them breaks the schema, the rule does not run. */
  reads: readonly Path[]
  /** Of each component that it asks about; where one of them breaks the schema, it is not asked about that one. */
  readsOf: ReadonlyMap<string, readonly Path[]>
}

/** Expands what a rule reads of components. */
export function readPaths(rule: Rule, components: readonly CompactComponent[]): ReadPaths {
  const { reads, readsEach = [], readsPorts = false, readsRunning = [] } = rule
  const named = readsRunning === 'all' ? components : components.filter(({ id }) => readsRunning.includes(id))
  const each = asksAboutAll(rule) ? components : []
  const ofEach = each.map((component): [string, Path[]] => {
    const sections = new Set([component.section, ...component.containers.map(({ section }) => section)])
    const below = [...sections].flatMap((section) => readsEach.map((path) => `${section}.${path}`))
    const ports = readsPorts ? portPaths(component) : []
    return [component.id, [...runningPaths(component, components), ...below, ...ports].map(keysOf)]
  })
  return {
    reads: [...reads, ...named.flatMap((component) => runningPaths(component, components))].map(keysOf),
    readsOf: new Map([...named.map(({ id }): [string, Path[]] => [id, []]), ...ofEach]),
  }
}

/** Whether a rule looks at every component, and not only at whether some run. */
function asksAboutAll({ readsEach, readsPorts }: Rule): boolean {
  return readsEach !== undefined || readsPorts === true
}

/** Of the components that run, those that a rule asks about. Rules that ask about all share the list. */
export function componentsFor<Component extends { id: string }>(
  rule: Rule,
  running: readonly Component[],
  without: ReadonlySet<string>,
): readonly Component[] {
  const { readsRunning = [] } = rule
  const asksAll = asksAboutAll(rule) || readsRunning === 'all'
  if (asksAll && without.size === 0) return running
  if (!asksAll && readsRunning.length === 0) return []
  return running.filter(({ id }) => (asksAll || readsRunning.includes(id)) && !without.has(id))
}

function keysOf(path: string): Path {
  return path.split('.')
}

/** What keeps a rule from running. */
export interface Held {
  /** Whether it does not run at all. */
  isHeld: boolean
  /** Ids of the components that it is not asked about. */
  without: ReadonlySet<string>
}

const free: Held = { isHeld: false, without: new Set() }

// The releases of a run ask about the same rules and components.
const expanded = new WeakMap<readonly CompactComponent[], Map<Rule, ReadPaths>>()

/** Tells what paths that break the schema keep from running. Without any, no rule is looked at. */
export function heldBy(
  broken: readonly PathSet[],
  components: readonly CompactComponent[],
): (rule: Rule) => Held {
  if (broken.every(({ isEmpty }) => isEmpty)) return () => free
  const isBroken = (paths: readonly Path[]): boolean =>
    paths.some((path) => broken.some((set) => set.isOnOneLine(path)))
  let known = expanded.get(components)
  if (known === undefined) expanded.set(components, (known = new Map<Rule, ReadPaths>()))
  return (rule) => {
    let paths = known.get(rule)
    if (paths === undefined) known.set(rule, (paths = readPaths(rule, components)))
    const { reads, readsOf } = paths
    const without = [...readsOf].filter(([, paths]) => isBroken(paths)).map(([id]) => id)
    return { isHeld: isBroken(reads), without: new Set(without) }
  }
}
