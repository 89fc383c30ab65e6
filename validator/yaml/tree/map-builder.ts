import type { Place } from '../../text/source-file.ts'
import { isSameValue, type Entry, type MapNode, type Path, type ValueNode } from '../../values/values-tree.ts'
import { isSameText, type DuplicateKey } from '../duplicate-keys.ts'
import { YamlFault } from '../yaml-fault.ts'
import { namelessKey, type Key } from './keys.ts'
import type { RefusedNodes } from './refused-nodes.ts'

/** A key that a `<<` behind it sets to another value. */
export interface MergedOver {
  path: Path
  key: Place
  merge: Place
  /** The key in the map that is merged. */
  from: Place
}

/** What is read, but hardly as it is meant. */
export interface Oddities {
  duplicates: DuplicateKey[]
  mergedOver: MergedOver[]
}

/** The path of a mapping, from its own key to the root. */
export interface Trail {
  parent?: Trail
  key: string | number
}

/** Takes the entries of a mapping in the order of the text. */
export class MapBuilder {
  private readonly entries = new Map<string, Entry>()
  /** Where keys of the mapping itself stand first, of those that are again or that a merge sets. */
  private firsts: Map<string, Place> | undefined
  /** Keys that only a merge sets. */
  private foreign: Set<string> | undefined
  private dropped: [string, Entry][] | undefined
  private merged: { key: string; before: Entry; entry: Entry; merge: Place }[] | undefined
  private readonly trail: Trail | undefined
  private readonly oddities: Oddities
  private readonly refused: RefusedNodes
  /** Of a key for which Helm has no text. */
  private fault: YamlFault | undefined

  constructor(trail: Trail | undefined, oddities: Oddities, refused: RefusedNodes) {
    this.trail = trail
    this.oddities = oddities
    this.refused = refused
  }

  trailOf({ name = '' }: Key): Trail {
    return trailOf(this.trail, name)
  }

  add({ name, place, isMerge }: Key, value: ValueNode): void {
    if (isMerge) this.merge(value, place)
    else if (name === undefined) this.fault ??= namelessKey(place)
    else this.addOwn(name, place, value)
  }

  finish(place: Place): MapNode {
    const { entries, dropped } = this
    for (const { key, before, entry, merge } of this.merged ?? []) {
      if (entries.get(key) !== entry || isSameValue(before.value, entry.value)) continue
      this.oddities.mergedOver.push({
        path: pathOf(trailOf(this.trail, key)),
        key: this.firsts!.get(key)!,
        merge,
        from: entry.key!,
      })
    }
    const node: MapNode =
      dropped === undefined ? { kind: 'map', entries, place } : { kind: 'map', entries, place, dropped }
    if (this.fault !== undefined) this.refused.add(node, this.fault)
    return node
  }

  private addOwn(key: string, place: Place, value: ValueNode): void {
    const first = this.ownPlace(key)
    if (first !== undefined) {
      const before = this.entries.get(key)!
      this.oddities.duplicates.push({
        path: pathOf(trailOf(this.trail, key)),
        first,
        before: before.key!,
        place,
        isSame: isSameText(before.value, value),
      })
      ;(this.firsts ??= new Map()).set(key, first)
    } else this.foreign?.delete(key)
    this.set(key, { key: place, value })
  }

  private merge(value: ValueNode, place: Place): void {
    for (const map of mergedMaps(value, place)) {
      this.fault ??= this.refused.faultOf(map)
      for (const [key, entry] of map.entries) {
        const own = this.ownPlace(key)
        const before = this.set(key, entry)
        if (before === undefined || own === undefined) (this.foreign ??= new Set()).add(key)
        else {
          ;(this.firsts ??= new Map()).set(key, own)
          ;(this.merged ??= []).push({ key, before, entry, merge: place })
        }
      }
    }
  }

  /** Where the mapping itself sets a key first. */
  private ownPlace(key: string): Place | undefined {
    return this.firsts?.get(key) ?? (this.foreign?.has(key) ? undefined : this.entries.get(key)?.key)
  }

  private set(key: string, entry: Entry): Entry | undefined {
    const before = this.entries.get(key)
    if (before !== undefined) (this.dropped ??= []).push([key, before])
    this.entries.set(key, entry)
    return before
  }
}

export function trailOf(parent: Trail | undefined, key: string | number): Trail {
  return { ...(parent && { parent }), key }
}

function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = []
  for (let at = trail; at !== undefined; at = at.parent) path.unshift(at.key)
  return path
}

/**
 * The maps whose entries `<<` brings, each over those before it: one mapping, or a list of mappings in which earlier
 * ones win.
 */
function mergedMaps(value: ValueNode, key: Place): readonly MapNode[] {
  if (value.kind === 'map') return [value]
  const maps = value.kind === 'list' ? value.items.filter((item): item is MapNode => item.kind === 'map') : []
  if (value.kind !== 'list' || maps.length !== value.items.length) {
    throw new YamlFault(
      '<< requires a mapping, or a sequence of mappings',
      key.start,
      key.end,
      'use an alias of a mapping: `<<: *name`',
    )
  }
  return maps.reverse()
}
