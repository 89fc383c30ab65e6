import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { newestProfile, type HelmProfile } from './helm-profile.ts'
import { LayeredEntries } from './layered-entries.ts'
import { mapFromPlain, type Entry, type MapNode, type ValueNode } from './values-tree.ts'

/**
 * Lays the user's values over the chart's defaults as Helm coalesces them (`coalesce.go`): a null deletes a default.
 * What it does where there is none depends on the version of Helm.
 */
export function coalesce(values: MapNode, defaults: MapNode, profile = newestProfile): MapNode {
  const below = profile.dropsNullDefaults ? defaultsWithoutNulls(defaults) : defaults
  return coalesceMaps(values, below, defaults, { profile, isTop: true })
}

// A run of many releases has one tree of defaults, and what it shares of it is judged once.
const prunedDefaults = new WeakMap<MapNode, MapNode>()

function defaultsWithoutNulls(defaults: MapNode): MapNode {
  let pruned = prunedDefaults.get(defaults)
  if (pruned === undefined) prunedDefaults.set(defaults, (pruned = withoutNulls(defaults)))
  return pruned
}

function coalesceMaps(
  values: MapNode,
  defaults: MapNode,
  original: MapNode,
  { profile, isTop }: { profile: HelmProfile; isTop: boolean },
): MapNode {
  const entries = new Map<string, Entry>()
  let removed: Map<string, Entry> | undefined
  // At the top a null default still takes a null of the user with it.
  const known = isTop ? original : defaults
  for (const [key, entry] of values.entries) {
    const fallback = known.entries.get(key)?.value
    if (isNull(entry.value) && isDeleted(fallback, isTop ? 'known' : profile.nestedNull))
      (removed ??= new Map()).set(key, entry)
    else if (entry.value.kind === 'map' && fallback?.kind === 'map') {
      const below = defaults.entries.get(key)!.value as MapNode
      entries.set(key, {
        ...entry,
        value: coalesceMaps(entry.value, below, below, { profile, isTop: false }),
      })
    } else entries.set(key, entry)
  }
  return {
    ...withPlaceOf(values, new LayeredEntries(entries, removed ?? none, defaults)),
    ...(removed && { removed }),
  }
}

const none: MapNode['entries'] = new Map()

function isDeleted(fallback: ValueNode | undefined, rule: HelmProfile['nestedNull']): boolean {
  if (rule === 'all') return true
  return fallback !== undefined && (rule === 'known' || !isNull(fallback))
}

/** The mapping without its nulls, each of which deletes something. */
export function withoutNulls(map: MapNode): MapNode {
  const entries = new Map<string, Entry>()
  for (const [key, entry] of map.entries) {
    if (entry.value.kind === 'map') entries.set(key, { ...entry, value: withoutNulls(entry.value) })
    else if (!isNull(entry.value)) entries.set(key, entry)
  }
  return { ...map, entries }
}

/** The chart's defaults, with those of older charts where the version asks for them. */
export function chartDefaults(chart: CompactChart, version: string): MapNode {
  const older = chart.olderDefaults.filter(({ before }) => compareChartVersions(version, before) < 0)
  if (older.length === 0) return mapFromPlain(chart.defaults)
  const defaults = structuredClone(chart.defaults)
  for (const { path, value } of older) setAt(defaults, path, value)
  return mapFromPlain(defaults)
}

function setAt(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const last = path.at(-1)
  if (last === undefined) return
  let map = values
  for (const key of path.slice(0, -1)) map = (map[key] ??= {}) as Record<string, unknown>
  if (value === null || value === undefined) delete map[last]
  else map[last] = value
}

function isNull(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

function withPlaceOf({ place }: MapNode, entries: MapNode['entries']): MapNode {
  return { kind: 'map', entries, ...(place === undefined ? {} : { place }) }
}
