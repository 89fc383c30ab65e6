import type { CompactChart } from '../schema/model/compact-chart.ts'
import { compareChartVersions } from '../schema/model/chart-version.ts'
import { mapFromPlain, type Entry, type MapNode, type ValueNode } from './values-tree.ts'

/** Lays `over` on `base` as Helm merges `-f` files: maps merge, everything else replaces, null too. */
export function mergeMaps(base: MapNode, over: MapNode): MapNode {
  const entries = new Map(base.entries)
  for (const [key, entry] of over.entries) {
    const before = entries.get(key)
    entries.set(key, before === undefined ? entry : mergeEntries(before, entry))
  }
  return withPlaceOf(over, entries)
}

function mergeEntries(before: Entry, entry: Entry): Entry {
  if (before.value.kind === 'map' && entry.value.kind === 'map') {
    return { ...entry, value: mergeMaps(before.value, entry.value) }
  }
  return { ...entry, overrides: before }
}

/**
 * Lays the user's values over the chart's defaults as Helm coalesces them: a null deletes a default, and stays where
 * there is none to delete.
 */
export function coalesce(values: MapNode, defaults: MapNode): MapNode {
  const entries = new Map<string, Entry>()
  const removed = new Map<string, Entry>()
  for (const [key, entry] of values.entries) {
    const fallback = defaults.entries.get(key)?.value
    if (fallback === undefined || isNull(fallback)) entries.set(key, entry)
    else if (isNull(entry.value)) removed.set(key, entry)
    else if (entry.value.kind === 'map' && fallback.kind === 'map') {
      entries.set(key, { ...entry, value: coalesce(entry.value, fallback) })
    } else entries.set(key, entry)
  }
  for (const [key, entry] of defaults.entries) if (!values.entries.has(key)) entries.set(key, entry)
  return { ...withPlaceOf(values, entries), ...(removed.size === 0 ? {} : { removed }) }
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

function withPlaceOf({ place }: MapNode, entries: Map<string, Entry>): MapNode {
  return { kind: 'map', entries, ...(place === undefined ? {} : { place }) }
}
