import { MergedValues } from '../values/merged-values.ts'
import type { Entry, MapNode, ValueNode } from '../values/values-tree.ts'

/**
 * The values that one flag sets. Its lists are not filled below an index: thousands of flags may have one of 65,536
 * each.
 */
export class SparseValues extends MergedValues {
  constructor() {
    super({ kind: 'map', entries: new Map() })
  }

  override lengthen(): boolean {
    return true
  }

  /** The values with lists of the items that are there. */
  dense(): MapNode {
    return denseMap(this.root)
  }
}

function denseMap({ entries, ...map }: MapNode): MapNode {
  const own = new Map<string, Entry>()
  for (const [key, entry] of entries) own.set(key, { ...entry, value: dense(entry.value) })
  return { ...map, entries: own }
}

function dense(node: ValueNode): ValueNode {
  if (node.kind === 'scalar') return node
  if (node.kind === 'map') return denseMap(node)
  const items = Object.values<ValueNode | undefined>(node.items)
  return { ...node, items: items.flatMap((item) => (item === undefined ? [] : [dense(item)])) }
}
