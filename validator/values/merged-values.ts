import type { Location } from '../text/source-file.ts'
import type { Entry, SequenceNode, MappingNode, ValueNode } from './values-tree.ts'

export interface EditableMapping extends MappingNode {
  entries: Map<string, Entry>
}

export interface EditableSequence extends SequenceNode {
  items: ValueNode[]
}

/**
 * The values of a user while layers and flags are laid on them, one after the other. Nodes that they meet are copied
 * once and then changed in place, so many of them cost no more than one of the same size. No node of a layer changes,
 * and none in another place that shares one by an alias.
 */
export class MergedValues {
  #root: MappingNode
  readonly #own = new WeakSet<ValueNode>()
  #filled = 0

  constructor(lowest: MappingNode) {
    this.#root = lowest
  }

  get root(): MappingNode {
    return this.#root
  }

  /** The root, to be changed. */
  edit(): EditableMapping {
    const root = this.ownMapping(this.#root)
    this.#root = root
    return root
  }

  /** Lays a layer over the values as Helm merges `-f` files: mappings merge, everything else replaces, null too. */
  lay(layer: MappingNode): void {
    this.#layOn(this.edit(), layer)
  }

  #layOn(map: EditableMapping, over: MappingNode): void {
    for (const [key, entry] of over.entries) {
      const before = map.entries.get(key)
      if (before === undefined) map.entries.set(key, entry)
      else if (before.value.kind === 'mapping' && entry.value.kind === 'mapping') {
        const inner = this.ownMapping(before.value)
        this.#layOn(inner, entry.value)
        map.entries.set(key, { ...entry, value: inner })
      } else map.entries.set(key, { ...entry, overrides: before })
    }
    if (over.location === undefined) delete map.location
    else map.location = over.location
  }

  /** The mapping, or a copy of it that belongs to these values alone. */
  ownMapping(node: MappingNode): EditableMapping {
    if (this.#own.has(node)) return node as EditableMapping
    const { entries, location } = node
    return this.#owned({ kind: 'mapping', entries: new Map(entries), ...(location && { location }) })
  }

  /** The list, or a copy of it that belongs to these values alone. */
  ownSequence(node: SequenceNode): EditableSequence {
    if (this.#own.has(node)) return node as EditableSequence
    return this.#owned({ ...node, items: [...node.items] })
  }

  /** Fills a list with nulls up to a length, as Helm does, unless there would be so many that memory ends. */
  lengthen(list: EditableSequence, length: number, location: Location): boolean {
    const { items } = list
    const filler: ValueNode = { kind: 'scalar', value: null, style: 'block', location }
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

const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }

/** Layers as Helm merges `-f` files, the lowest first. */
export function mergeAll([lowest = emptyMapping, ...others]: readonly MappingNode[]): MappingNode {
  const merged = new MergedValues(lowest)
  for (const layer of others) merged.lay(layer)
  return merged.root
}
