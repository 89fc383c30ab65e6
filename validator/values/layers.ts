import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { isOlderDefault } from '../../schema/model/chart-version.ts'
import { newestProfile, type HelmProfile } from './helm-profile.ts'
import { changedEntries } from './changed-entries.ts'
import { LayeredEntries } from './layered-entries.ts'
import { isNull, mappingFromPlain, type Entry, type MappingNode, type ValueNode } from './values-tree.ts'

/**
 * Lays the user's values over the chart's defaults as Helm coalesces them (`coalesce.go`): a null deletes a default.
 * What it does where there is none depends on the version of Helm.
 */
export function coalesce(values: MappingNode, defaults: MappingNode, profile = newestProfile): MappingNode {
  const below = profile.dropsNullDefaults ? defaultsWithoutNulls(defaults) : defaults
  return coalesceMappings(values, below, defaults, { profile, isTop: true })
}

// A run of many releases has one tree of defaults, and what it shares of it is judged once.
const prunedDefaults = new WeakMap<MappingNode, MappingNode>()

function defaultsWithoutNulls(defaults: MappingNode): MappingNode {
  let pruned = prunedDefaults.get(defaults)
  if (pruned === undefined) prunedDefaults.set(defaults, (pruned = withoutNulls(defaults)))
  return pruned
}

function coalesceMappings(
  values: MappingNode,
  defaults: MappingNode,
  original: MappingNode,
  { profile, isTop }: { profile: HelmProfile; isTop: boolean },
): MappingNode {
  let changed: Map<string, Entry> | undefined
  let removed: Map<string, Entry> | undefined
  // At the top a null default still takes a null of the user with it.
  const known = isTop ? original : defaults
  for (const [key, entry] of values.entries) {
    const fallback = known.entries.get(key)?.value
    if (isNull(entry.value) && isDeleted(fallback, isTop ? 'known' : profile.nestedNull))
      (removed ??= new Map()).set(key, entry)
    else if (entry.value.kind === 'mapping' && fallback?.kind === 'mapping') {
      const below = defaults.entries.get(key)!.value as MappingNode
      const value = coalesceMappings(entry.value, below, below, { profile, isTop: false })
      ;(changed ??= new Map()).set(key, { ...entry, value })
    }
  }
  const entries = changedEntries(values.entries, changed ?? none, removed ?? none)
  return {
    ...withLocationOf(values, new LayeredEntries(entries, removed ?? none, defaults)),
    ...(removed && { removed }),
  }
}

const none: MappingNode['entries'] = new Map()

function isDeleted(fallback: ValueNode | undefined, rule: HelmProfile['nestedNull']): boolean {
  if (rule === 'all') return true
  return fallback !== undefined && (rule === 'known' || !isNull(fallback))
}

/** The mapping without its nulls, each of which deletes something; the same mapping where it has none. */
export function withoutNulls(map: MappingNode): MappingNode {
  let entries: Map<string, Entry> | undefined
  for (const [key, entry] of map.entries) {
    const value = entry.value.kind === 'mapping' ? withoutNulls(entry.value) : entry.value
    if (value === entry.value && !isNull(value)) continue
    entries ??= new Map(map.entries)
    if (isNull(value)) entries.delete(key)
    else entries.set(key, { ...entry, value })
  }
  return entries === undefined ? map : { ...map, entries }
}

/** The chart's defaults, with those of older charts where the version asks for them. */
export function chartDefaults(chart: CompactChart, version: string): MappingNode {
  const older = chart.olderDefaults.filter((one) => isOlderDefault(one, version))
  if (older.length === 0) return mappingFromPlain(chart.defaults)
  const defaults = structuredClone(chart.defaults)
  for (const { path, value } of older) setAt(defaults, path, value)
  return mappingFromPlain(defaults)
}

function setAt(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const last = path.at(-1)
  if (last === undefined) return
  let map = values
  for (const key of path.slice(0, -1)) map = (map[key] ??= {}) as Record<string, unknown>
  if (value === null || value === undefined) delete map[last]
  else map[last] = value
}

function withLocationOf({ location }: MappingNode, entries: MappingNode['entries']): MappingNode {
  return { kind: 'mapping', entries, ...(location === undefined ? {} : { location }) }
}
