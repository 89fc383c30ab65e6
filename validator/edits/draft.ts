import type { MapNode, ValueNode } from '../values/values-tree.ts'
import { ChangeRefused } from '../values/change.ts'
import type { DraftEntry } from './draft-entry.ts'
import { DraftMap } from './draft-map.ts'
import { documentFloor, layoutOf, newLayout } from './layout.ts'
import { lineEndAt, lineStartAt } from '../text/lines.ts'

/** One document while changes are made to it. */
export interface Draft {
  text: string
  root: DraftMap
  /** Values that are at several places of the tree. */
  shared: ReadonlySet<ValueNode>
}

export const sharedWords = 'is used at several places through an alias (*)'

export function draftOf(text: string, document: MapNode): Draft {
  const shared = sharedNodes(document)
  const layout = layoutOf(text, document, () => documentFloor(text, document))
  return { text, root: new DraftMap(text, layout, { node: document }), shared }
}

export function newMap(owner: DraftEntry, isInFlow: boolean): DraftMap {
  return new DraftMap('', newLayout(isInFlow), { owner })
}

/** The map that an entry holds, or nothing if it holds something else. */
export function mapOf(draft: Draft, entry: DraftEntry): DraftMap | undefined {
  if (entry.map !== undefined) return entry.map
  if (entry.moved !== undefined) {
    const map = mapOf(draft, entry.moved)
    // What is done to it from now on concerns its new place.
    if (map !== undefined) {
      map.owner = entry
      entry.map = map
    }
    return map
  }
  const node = entry.stands?.entry.value
  if (node?.kind !== 'map' || entry.scalar !== undefined) return undefined
  if (entry.stands!.isAlias) throw new ChangeRefused('is an alias (*) of values elsewhere')
  if (draft.shared.has(node)) throw new ChangeRefused(sharedWords)
  const { colonEnd } = entry.stands!.stretch
  const layout = layoutOf(draft.text, node, () => lineEndAt(draft.text, colonEnd))
  entry.map = new DraftMap(draft.text, layout, { node, owner: entry })
  return entry.map
}

/** The map that is an item of the list that an entry holds. */
export function itemOf(draft: Draft, entry: DraftEntry, index: number): DraftMap | undefined {
  if (entry.moved !== undefined) return itemOf(draft, entry.moved, index)
  const list = entry.stands?.entry.value
  const item = list?.kind === 'list' ? list.items[index] : undefined
  if (item?.kind !== 'map') return undefined
  if (draft.shared.has(list!) || draft.shared.has(item)) throw new ChangeRefused(sharedWords)
  let map = entry.items?.get(index)
  if (map === undefined) {
    const layout = layoutOf(draft.text, item, () => lineStartAt(draft.text, item.place!.start))
    map = new DraftMap(draft.text, layout, { node: item, isItem: true })
    entry.items = (entry.items ?? new Map<number, DraftMap>()).set(index, map)
  }
  return map
}

const known = new WeakMap<MapNode, ReadonlySet<ValueNode>>()

/** Nodes that a walk meets more than once, and those that merge keys share. Many drafts ask for those of one document. */
export function sharedNodes(root: MapNode): ReadonlySet<ValueNode> {
  let shared = known.get(root)
  if (shared === undefined) known.set(root, (shared = findShared(root)))
  return shared
}

function findShared(root: MapNode): Set<ValueNode> {
  const seen = new Set<ValueNode>()
  const shared = new Set<ValueNode>()
  const visit = (node: ValueNode): void => {
    if (node.place === undefined) return
    if (seen.has(node)) {
      shared.add(node)
      return
    }
    seen.add(node)
    if (node.kind === 'list') node.items.forEach(visit)
    else if (node.kind === 'map') {
      for (const { value } of node.entries.values()) visit(value)
      for (const [, { value }] of node.dropped ?? []) visit(value)
    }
  }
  visit(root)
  return shared
}
