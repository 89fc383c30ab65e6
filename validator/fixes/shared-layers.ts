import type { Source } from '../sources/source.ts'
import { sourceId } from './source-id.ts'
import { grouped } from '../base/grouped.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import { hasEntries, isOfKeys, type KeyChange } from './targets.ts'

/** Sources by what distinguishes them. */
export type Layers = ReadonlyMap<string, Source>

/** The layers that may get the changes of a fix; the same object for fixes that share them. */
export type SharedLayers = (changes: readonly FixChange[], own: readonly Source[]) => Layers

/**
 * A key that gets another name or place in a layer gets it in every release that takes this layer, so in their other
 * layers too, and so on: each of these releases has to merge as it did.
 */
export function sharedLayers(releases: readonly (readonly Source[])[]): SharedLayers {
  const takers = grouped(
    releases.flatMap((sources) => [...new Set(sources.map(sourceId))].map((id) => [id, sources] as const)),
  )
  const layersOf = new Map<readonly Source[], Layers>()
  const found = new Map<string, Map<string, Layers>>()
  const ownLayers = (own: readonly Source[]): Layers => {
    let layers = layersOf.get(own)
    if (layers === undefined) {
      layersOf.set(own, (layers = new Map(own.map((source) => [sourceId(source), source]))))
    }
    return layers
  }
  return (changes, own) => {
    const first = isOfKeys(changes) ? own.find((source) => hasEntries(source, changes)) : undefined
    if (first === undefined || !isOfKeys(changes)) return ownLayers(own)
    const text = JSON.stringify(changes)
    const byLayer = found.get(text) ?? new Map<string, Layers>()
    found.set(text, byLayer)
    let layers = byLayer.get(sourceId(first))
    if (layers === undefined) {
      layers = layersWith(changes, own, takers)
      for (const id of layers.keys()) byLayer.set(id, layers)
    }
    return layers
  }
}

function layersWith(
  changes: readonly KeyChange[],
  own: readonly Source[],
  takers: ReadonlyMap<string, readonly (readonly Source[])[]>,
): Layers {
  const layers = new Map<string, Source>()
  const seen = new Set<readonly Source[]>()
  const queue = [own]
  for (let sources = queue.pop(); sources !== undefined; sources = queue.pop()) {
    for (const source of sources) {
      const id = sourceId(source)
      if (layers.has(id) || !hasEntries(source, changes)) continue
      layers.set(id, source)
      for (const others of takers.get(id) ?? []) {
        if (!seen.has(others)) queue.push(others)
        seen.add(others)
      }
    }
  }
  return layers
}
