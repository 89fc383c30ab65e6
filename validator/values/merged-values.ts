import type { Place } from '../text/source-file.ts'
import type { Entry, ListNode, MapNode, ValueNode } from './values-tree.ts'

export interface EditableMap extends MapNode {
  entries: Map<string, Entry>
}

export interface EditableList extends ListNode {
  items: ValueNode[]
}

/**
 * The values of a user while layers and flags are laid on them, one after the other. Nodes that they meet are copied
 * once and then changed in place, so many of them cost no more than one of the same size. No node of a layer changes,
 * and none in another place that shares one by an alias.
 */
export class MergedValues {
  #root: MapNode
  readonly #own = new WeakSet<ValueNode>()
  #filled = 0

  constructor(lowest: MapNode) {
    this.#root = lowest
  }

  get root(): MapNode {
    return this.#root
  }

  /** The root, to be changed. */
  edit(): EditableMap {
    const root = this.ownMap(this.#root)
    this.#root = root
    return root
  }

  /** Lays a layer over the values as Helm merges `-f` files: mappings merge, everything else replaces, null too. */
  lay(layer: MapNode): void {
    this.#layOn(this.edit(), layer)
  }

  #layOn(map: EditableMap, over: MapNode): void {
    for (const [key, entry] of over.entries) {
      const before = map.entries.get(key)
      if (before === undefined) map.entries.set(key, entry)
      else if (before.value.kind === 'map' && entry.value.kind === 'map') {
        const inner = this.ownMap(before.value)
        this.#layOn(inner, entry.value)
        map.entries.set(key, { ...entry, value: inner })
      } else map.entries.set(key, { ...entry, overrides: before })
    }
    if (over.place === undefined) delete map.place
    else map.place = over.place
  }

  /** The mapping, or a copy of it that belongs to these values alone. */
  ownMap(node: MapNode): EditableMap {
    if (this.#own.has(node)) return node as EditableMap
    const { entries, place } = node
    return this.#owned({ kind: 'map', entries: new Map(entries), ...(place && { place }) })
  }

  /** The list, or a copy of it that belongs to these values alone. */
  ownList(node: ListNode): EditableList {
    if (this.#own.has(node)) return node as EditableList
    return this.#owned({ ...node, items: [...node.items] })
  }

  /** Fills a list with nulls up to a length, as Helm does, unless there would be so many that memory ends. */
  lengthen(list: EditableList, length: number, place: Place): boolean {
    const { items } = list
    const filler: ValueNode = { kind: 'scalar', value: null, style: 'block', place }
    this.#filled += length - items.length
    if (this.#filled > mostFilled) return false
    while (items.length < length) items.push(filler)
    return true
  }

  #owned<Node extends ValueNode>(node: Node): Node {
    this.#own.add(node)
    return node
  }
}

/** As many values as aliases may expand to. */
const mostFilled = 400_000

const emptyMap: MapNode = { kind: 'map', entries: new Map() }

/** Layers as Helm merges `-f` files, the lowest first. */
export function mergeAll([lowest = emptyMap, ...others]: readonly MapNode[]): MapNode {
  const merged = new MergedValues(lowest)
  for (const layer of others) merged.lay(layer)
  return merged.root
}
