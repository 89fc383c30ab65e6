import type { MappingNode, ValueNode } from '../values/values-tree.ts'
import { ChangeRefused } from '../values/change.ts'
import type { DraftEntry } from './draft-entry.ts'
import { DraftMapping } from './draft-mapping.ts'
import { documentFloor, layoutOf, newLayout } from './layout.ts'
import { lineEndAt, lineStartAt } from '../text/lines.ts'

/** One document while changes are made to it. */
export interface Draft {
  text: string
  root: DraftMapping
  /** Values that are at several places of the tree. */
  shared: ReadonlySet<ValueNode>
}

export const sharedWords = 'is used in several places by an alias (*)'

export function draftOf(text: string, document: MappingNode): Draft {
  const shared = sharedNodes(document)
  const layout = layoutOf(text, document, () => documentFloor(text, document))
  return { text, root: new DraftMapping(text, layout, { node: document }), shared }
}

export function newMapping(owner: DraftEntry, isInFlow: boolean): DraftMapping {
  return new DraftMapping('', newLayout(isInFlow), { owner })
}

/** The map that an entry holds, or nothing if it holds something else. */
export function mappingOf(draft: Draft, entry: DraftEntry): DraftMapping | undefined {
  if (entry.map !== undefined) return entry.map
  if (entry.moved !== undefined) {
    const map = mappingOf(draft, entry.moved)
    // What is done to it from now on concerns its new place.
    if (map !== undefined) {
      map.owner = entry
      entry.map = map
    }
    return map
  }
  const node = entry.existing?.entry.value
  if (node?.kind !== 'mapping' || entry.scalar !== undefined) return undefined
  if (entry.existing!.isAlias) throw new ChangeRefused('is an alias (*) of values elsewhere')
  if (draft.shared.has(node)) throw new ChangeRefused(sharedWords)
  const { colonEnd } = entry.existing!.span
  const layout = layoutOf(draft.text, node, () => lineEndAt(draft.text, colonEnd))
  entry.map = new DraftMapping(draft.text, layout, { node, owner: entry })
  return entry.map
}

/** The map that is an item of the list that an entry holds. */
export function itemOf(draft: Draft, entry: DraftEntry, index: number): DraftMapping | undefined {
  if (entry.moved !== undefined) return itemOf(draft, entry.moved, index)
  const list = entry.existing?.entry.value
  const item = list?.kind === 'sequence' ? list.items[index] : undefined
  if (item?.kind !== 'mapping') return undefined
  if (draft.shared.has(list!) || draft.shared.has(item)) throw new ChangeRefused(sharedWords)
  let map = entry.items?.get(index)
  if (map === undefined) {
    const layout = layoutOf(draft.text, item, () => lineStartAt(draft.text, item.location!.start))
    map = new DraftMapping(draft.text, layout, { node: item, isItem: true })
    entry.items = (entry.items ?? new Map<number, DraftMapping>()).set(index, map)
  }
  return map
}

const known = new WeakMap<MappingNode, ReadonlySet<ValueNode>>()

/** Nodes that a walk meets more than once, and those that merge keys share. Many drafts ask for those of one document. */
export function sharedNodes(root: MappingNode): ReadonlySet<ValueNode> {
  let shared = known.get(root)
  if (shared === undefined) known.set(root, (shared = findShared(root)))
  return shared
}

function findShared(root: MappingNode): Set<ValueNode> {
  const seen = new Set<ValueNode>()
  const shared = new Set<ValueNode>()
  const visit = (node: ValueNode): void => {
    if (node.location === undefined) return
    if (seen.has(node)) {
      shared.add(node)
      return
    }
    seen.add(node)
    if (node.kind === 'sequence') node.items.forEach(visit)
    else if (node.kind === 'mapping') {
      for (const { value } of node.entries.values()) visit(value)
      for (const [, { value }] of node.dropped ?? []) visit(value)
    }
  }
  visit(root)
  return shared
}
