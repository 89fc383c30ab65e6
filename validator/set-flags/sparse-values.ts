import { MergedValues } from '../values/merged-values.ts'
import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'

/**
 * The values that one flag sets. Its lists are not filled below an index: thousands of flags may have one of 65,536
 * each.
 */
export class SparseValues extends MergedValues {
  constructor() {
    super({ kind: 'mapping', entries: new Map() })
  }

  override lengthen(): boolean {
    return true
  }

  /** The values with lists of the items that are there. */
  dense(): MappingNode {
    return denseMapping(this.root)
  }
}

function denseMapping({ entries, ...map }: MappingNode): MappingNode {
  const own = new Map<string, Entry>()
  for (const [key, entry] of entries) own.set(key, { ...entry, value: dense(entry.value) })
  return { ...map, entries: own }
}

function dense(node: ValueNode): ValueNode {
  if (node.kind === 'scalar') return node
  if (node.kind === 'mapping') return denseMapping(node)
  const items = Object.values<ValueNode | undefined>(node.items)
  return { ...node, items: items.flatMap((item) => (item === undefined ? [] : [dense(item)])) }
}
