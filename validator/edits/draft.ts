import type { Entry, MapNode, Scalar, ValueNode } from '../values-tree.ts'
import { ChangeRefused, type PlainValue } from './change.ts'
import { lineEndAt, lineStartAt } from './lines.ts'
import { isAliasEntry, isFlow, ownEntries, stretchesOf, type Stretch } from './stretch.ts'

/** One document while changes are made to it. Nothing of the text is copied until the edits are written. */
export interface DraftMap {
  /** The map in the text; absent for one that a change makes. */
  node?: MapNode
  isFlow: boolean
  /** Whether `<<` brings some of its entries. */
  hasMergeKey: boolean
  /** Where its first comment may stand. */
  floor: number
  /** In the order of the text, also those that are gone. */
  entries: DraftEntry[]
  byKey: Map<string, DraftEntry>
  live: number
  /** The entry that holds it; absent at the top and in a list. */
  owner?: DraftEntry
  /** An item of a list: it stays when the map is emptied, or the others would move up. */
  isItem?: true
}

export interface DraftEntry {
  key: string
  parent: DraftMap
  /** Where it stands in the text, and what it holds there; absent for one that a change makes. */
  stands?: { key: string; stretch: Stretch; entry: Entry; isTwice: boolean; isAlias: boolean }
  /** The entry that a move took away elsewhere in order to place it here. */
  moved?: DraftEntry
  isGone: boolean
  isRenamed: boolean
  /** A new scalar instead of the one in the text. */
  scalar?: { value: Scalar }
  /** The key in its text `key:value`, of which a map is made. */
  splitKey?: string
  /** The value of a new entry. */
  value?: PlainValue
  /** The value while it is a map that was looked into. */
  map?: DraftMap
  /** The items while it is a list that was looked into. */
  items?: Map<number, DraftMap>
  /** Comments of maps around it that are gone. */
  comments: string[]
  /** Comments that stay in its place when it is gone. */
  left: readonly string[]
}

export interface Draft {
  text: string
  root: DraftMap
  /** Values that stand at several places of the tree. */
  shared: ReadonlySet<ValueNode>
}

export const sharedWords = 'is used at several places through an alias (*)'

export function draftOf(text: string, document: MapNode): Draft {
  const shared = sharedNodes(document)
  return { text, root: draftMap(text, document, documentFloor(text, document)), shared }
}

function documentFloor(text: string, { place }: MapNode): number {
  if (place === undefined) return 0
  const before = text.slice(0, place.start)
  const marker = before.lastIndexOf('\n---')
  if (marker >= 0) return lineEndAt(text, marker + 1)
  return before.startsWith('---') ? lineEndAt(text, 0) : 0
}

export function draftMap(text: string, node: MapNode, floor: number, owner?: DraftEntry): DraftMap {
  const { own, stretches } = layoutOf(text, node, floor)
  const map: DraftMap = {
    node,
    hasMergeKey: own.length < node.entries.size + (node.dropped?.length ?? 0),
    isFlow: node.place !== undefined && isFlow(text, node),
    floor,
    entries: [],
    byKey: new Map(),
    live: 0,
    ...(owner === undefined ? {} : { owner }),
  }
  const twice = new Set(node.dropped?.map(([key]) => key))
  for (const [index, [key, entry]] of own.entries()) {
    const stretch = stretches[index]!
    const one: DraftEntry = {
      ...blankEntry(key, map),
      stands: { key, stretch, entry, isTwice: twice.has(key), isAlias: isAliasEntry(text, entry) },
    }
    map.entries.push(one)
    map.byKey.set(key, one)
  }
  map.live = map.entries.length
  return map
}

interface Layout {
  own: readonly (readonly [string, Entry])[]
  stretches: readonly Stretch[]
}

const layouts = new WeakMap<MapNode, Layout>()

/** Where the entries of a map stand. Many drafts ask for those of one map, which has one floor. */
function layoutOf(text: string, node: MapNode, floor: number): Layout {
  let layout = layouts.get(node)
  if (layout === undefined) {
    const own = ownEntries(node)
    layouts.set(node, (layout = { own, stretches: stretchesOf(text, node, own, floor) }))
  }
  return layout
}

export function blankEntry(key: string, parent: DraftMap): DraftEntry {
  return { key, parent, isGone: false, isRenamed: false, comments: [], left: [] }
}

export function newMap(owner: DraftEntry, isInFlow: boolean): DraftMap {
  return { isFlow: isInFlow, hasMergeKey: false, floor: 0, entries: [], byKey: new Map(), live: 0, owner }
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
  if (entry.stands!.isAlias) throw new ChangeRefused('is an alias (*), and its values stand elsewhere')
  if (draft.shared.has(node)) throw new ChangeRefused(sharedWords)
  entry.map = draftMap(draft.text, node, lineEndAt(draft.text, entry.stands!.stretch.colonEnd), entry)
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
    map = draftMap(draft.text, item, lineStartAt(draft.text, item.place!.start))
    map.isItem = true
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
