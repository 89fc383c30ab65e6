import type { Entry, ListNode, MapNode, ValueNode } from '../values-tree.ts'

/** A tree that flags write into, as Helm's `strvals` writes into the merged values. */
export interface EditableMap extends MapNode {
  entries: Map<string, Entry>
}

export interface EditableList extends ListNode {
  items: ValueNode[]
}

/** A copy in which no two places share a node: an alias must not change with its anchor. */
export function editableMap({ place, entries }: MapNode): EditableMap {
  const copy = new Map<string, Entry>()
  for (const [key, entry] of entries) copy.set(key, { ...entry, value: editable(entry.value) })
  return { kind: 'map', entries: copy, ...(place && { place }) }
}

export function editable(node: ValueNode): ValueNode {
  if (node.kind === 'scalar') return node
  if (node.kind === 'map') return editableMap(node)
  return { ...node, items: node.items.map(editable) }
}
