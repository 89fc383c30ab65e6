import type { MemoryBudget } from '../../text/memory-budget.ts'
import type { Location } from '../../text/source-file.ts'
import {
  isSameValue,
  type Entry,
  type MappingNode,
  type Path,
  type ValueNode,
} from '../../values/values-tree.ts'
import { isSameText, type DuplicateKey } from '../nodes/duplicate-keys.ts'
import { costOf, takeMemory } from '../nodes/value-budget.ts'
import { YamlError } from '../errors/yaml-error.ts'
import { namelessKey, type Key } from './keys.ts'
import type { RefusedNodes } from './refused-nodes.ts'

/** A key that a `<<` behind it sets to another value. */
export interface MergedOver {
  path: Path
  key: Location
  merge: Location
  /** The key in the map that is merged. */
  from: Location
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
export class MappingBuilder {
  private readonly entries = new Map<string, Entry>()
  /** Where keys of the mapping itself stand first, of those that are again or that a merge sets. */
  private firsts: Map<string, Location> | undefined
  /** Keys that only a merge sets. */
  private foreign: Set<string> | undefined
  private dropped: [string, Entry][] | undefined
  private merged: { key: string; before: Entry; entry: Entry; merge: Location }[] | undefined
  private readonly trail: Trail | undefined
  private readonly oddities: Oddities
  private readonly refused: RefusedNodes
  private readonly budget: MemoryBudget
  /** Of a key for which Helm has no text. */
  private error: YamlError | undefined

  constructor(trail: Trail | undefined, oddities: Oddities, refused: RefusedNodes, budget: MemoryBudget) {
    this.trail = trail
    this.oddities = oddities
    this.refused = refused
    this.budget = budget
  }

  trailOf({ name = '' }: Key): Trail {
    return trailOf(this.trail, name)
  }

  add({ name, location, isMerge }: Key, value: ValueNode): void {
    if (isMerge) this.merge(value, location)
    else if (name === undefined) this.error ??= namelessKey(location)
    else this.addOwn(name, location, value)
  }

  finish(location: Location): MappingNode {
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
    const node: MappingNode =
      dropped === undefined
        ? { kind: 'mapping', entries, location }
        : { kind: 'mapping', entries, location, dropped }
    if (this.error !== undefined) this.refused.add(node, this.error)
    return node
  }

  private addOwn(key: string, location: Location, value: ValueNode): void {
    const first = this.ownLocation(key)
    if (first !== undefined) {
      const before = this.entries.get(key)!
      takeMemory(this.budget, costOf.oddity, location)
      this.oddities.duplicates.push({
        path: pathOf(trailOf(this.trail, key)),
        first,
        before: before.key!,
        location,
        isSame: isSameText(before.value, value),
      })
      ;(this.firsts ??= new Map()).set(key, first)
    } else this.foreign?.delete(key)
    this.set(key, { key: location, value })
  }

  private merge(value: ValueNode, location: Location): void {
    for (const map of mergedMappings(value, location)) {
      this.error ??= this.refused.errorOf(map)
      for (const [key, entry] of map.entries) {
        takeMemory(this.budget, costOf.merged, location)
        const own = this.ownLocation(key)
        const before = this.set(key, entry)
        if (before === undefined || own === undefined) (this.foreign ??= new Set()).add(key)
        else {
          takeMemory(this.budget, costOf.oddity, location)
          ;(this.firsts ??= new Map()).set(key, own)
          ;(this.merged ??= []).push({ key, before, entry, merge: location })
        }
      }
    }
  }

  /** Where the mapping itself sets a key first. */
  private ownLocation(key: string): Location | undefined {
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
function mergedMappings(value: ValueNode, key: Location): readonly MappingNode[] {
  if (value.kind === 'mapping') return [value]
  const maps =
    value.kind === 'sequence'
      ? value.items.filter((item): item is MappingNode => item.kind === 'mapping')
      : []
  if (value.kind !== 'sequence' || maps.length !== value.items.length) {
    throw new YamlError(
      '<< requires a mapping, or a sequence of mappings',
      key.start,
      key.end,
      'use an alias of a mapping: `<<: *name`',
    )
  }
  return maps.reverse()
}
