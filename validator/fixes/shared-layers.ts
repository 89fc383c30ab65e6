import type { Source } from '../source.ts'
import { sourceId } from './edit-sources.ts'
import { grouped } from '../grouped.ts'
import type { FixChange } from './planned-fix.ts'
import { hasEntries, isOfKeys } from './targets.ts'

/** The layers that get the same changes as those of a release. */
export type SharedLayers = (changes: readonly FixChange[], own: readonly Source[]) => readonly Source[]

/**
 * A key that gets another name or place in a layer gets it in every release that takes this layer, so in their other
 * layers too, and so on: each of these releases has to merge as it did.
 */
export function sharedLayers(releases: readonly (readonly Source[])[]): SharedLayers {
  const takers = grouped(
    releases.flatMap((sources) => [...new Set(sources.map(sourceId))].map((id) => [id, sources] as const)),
  )
  return (changes, own) => {
    if (!isOfKeys(changes)) return own
    const layers = new Map(own.map((source) => [sourceId(source), source]))
    const seen = new Set<readonly Source[]>()
    const changed = new Set<string>()
    const queue = [own]
    for (let sources = queue.pop(); sources !== undefined; sources = queue.pop()) {
      for (const source of sources) {
        const id = sourceId(source)
        if (changed.has(id) || !hasEntries(source, changes)) continue
        changed.add(id)
        if (!layers.has(id)) layers.set(id, source)
        for (const others of takers.get(id) ?? []) {
          if (!seen.has(others)) queue.push(others)
          seen.add(others)
        }
      }
    }
    return [...layers.values()]
  }
}
