import { pathText } from '../values/path-text.ts'
import { startsWith } from '../values/same-path.ts'
import type { Path, ValueNode } from '../values/values-tree.ts'
import { ChangeRefused, type Change } from '../values/change.ts'
import { blankEntry, type DraftEntry } from './draft-entry.ts'
import type { DraftMapping } from './draft-mapping.ts'
import { itemOf, mappingOf, newMapping, sharedWords, type Draft } from './draft.ts'
import { commentsIn, commentsOf, commentsWithout } from './comments.ts'

/** Makes a change to the draft. Throws {@link ChangeRefused} where it cannot be done faithfully. */
export function applyChange(draft: Draft, change: Change): void {
  const { path } = change
  switch (change.kind) {
    case 'set': {
      const entry = touchable(draft, path)
      refuseNoScalar(draft, entry)
      entry.scalar = { value: change.value }
      return
    }
    case 'split': {
      const entry = touchable(draft, path)
      refuseNoScalar(draft, entry)
      entry.splitKey = change.key
      return
    }
    case 'rename':
      rename(touchable(draft, path), change.to)
      return
    case 'remove': {
      const entry = touchable(draft, path)
      if (entry.existing !== undefined) refuseAnchors(draft, entry.existing.entry.value)
      const own = commentsWithout(draft.text, entry)
      const around = takeAway(draft, entry, change.emptied ?? 'remove')
      outermostGone(entry).left = [...around, ...own]
      return
    }
    case 'add': {
      const { map, key } = makeParents(draft, path)
      if (map.get(key) !== undefined) throw new ChangeRefused('already exists')
      location(map, { ...blankEntry(key, map), value: change.value })
      return
    }
    case 'move':
      move(draft, path, change.to)
  }
}

function rename(entry: DraftEntry, to: string): void {
  const { parent, key } = entry
  if (key === to) return
  if (parent.get(to) !== undefined)
    throw new ChangeRefused(`cannot be renamed to ${to}, which already exists`)
  parent.rename(entry, to)
  entry.key = to
  entry.isRenamed = true
}

function move(draft: Draft, from: Path, to: Path): void {
  if (startsWith(to, from)) throw new ChangeRefused('cannot move into itself')
  const entry = touchable(draft, from)
  const target = find(draft, to)
  if (target !== undefined) {
    merge(draft, entry, target, to)
    return
  }
  const isBeside = from.length === to.length && startsWith(to, from.slice(0, -1))
  if (isBeside) {
    rename(entry, String(to.at(-1)))
    return
  }
  const { map, key, after } = makeParents(draft, to, ancestorsOf(entry))
  const located: DraftEntry = { ...blankEntry(key, map), moved: entry }
  location(map, located, after)
  located.comments.push(...takeAway(draft, entry, 'remove'))
}

/** Moves what one mapping holds into another, if no value would replace another. */
function merge(draft: Draft, entry: DraftEntry, target: DraftEntry, to: Path): void {
  const source = mappingOf(draft, entry)
  const into = mappingOf(draft, target)
  if (source === undefined || into === undefined || source.hasMergeKey || into.hasMergeKey) {
    throw new ChangeRefused(`cannot move to ${pathText(to)}, which is already set`)
  }
  let first: DraftEntry | undefined
  for (const child of source.entries().filter(({ isGone }) => !isGone)) {
    const met = into.get(child.key)
    refuseOddity(child)
    if (met !== undefined) {
      merge(draft, child, met, [...to, child.key])
      continue
    }
    const located: DraftEntry = { ...blankEntry(child.key, into), moved: child }
    first ??= located
    location(into, located)
    markGone(child)
  }
  if (entry.isGone) return
  const comments = [
    ...entry.comments,
    ...commentsOf(draft.text, entry),
    ...commentsIn(draft.text, source),
    ...takeAway(draft, entry, 'remove'),
  ]
  if (first !== undefined) first.comments.unshift(...comments)
  else if (comments.length > 0) throw new ChangeRefused('would lose its comments')
}

/** Marks an entry as gone, and the mappings that this empties. Gives their comments, those of the outermost first. */
function takeAway(draft: Draft, entry: DraftEntry, emptied: 'remove' | 'keep'): string[] {
  const { parent } = entry
  markGone(entry)
  if (parent.live > 0 || emptied === 'keep' || parent.owner === undefined || parent.hasMergeKey) return []
  const { owner } = parent
  refuseOddity(owner)
  const around = takeAway(draft, owner, emptied)
  return [...around, ...commentsOf(draft.text, owner), ...commentsIn(draft.text, parent)]
}

/** The entry whose place is left empty: that of the outermost map that this one has emptied. */
function outermostGone(entry: DraftEntry): DraftEntry {
  let outermost = entry
  while (outermost.parent.owner?.isGone === true) outermost = outermost.parent.owner
  return outermost
}

function markGone(entry: DraftEntry): void {
  entry.isGone = true
  entry.parent.remove(entry)
}

/** Puts a new entry into a mapping: after another one, or at the end. */
function location(map: DraftMapping, entry: DraftEntry, after?: DraftEntry): void {
  if (map.hasMergeKey) throw new ChangeRefused('would go into a mapping with a merge key (<<)')
  map.add(entry, after)
}

/**
 * The mapping in which the last key of a path belongs; those on the way are made, beside one of `besides` if they
 * can.
 */
function makeParents(
  draft: Draft,
  path: Path,
  besides: readonly DraftEntry[] = [],
): { map: DraftMapping; key: string; after?: DraftEntry } {
  let map = draft.root
  let at = 0
  const isLast = (): boolean => at === path.length - 1
  while (!isLast()) {
    const key = String(path[at])
    let entry = map.get(key)
    if (entry === undefined) {
      refuseMergedKey(map, key)
      entry = blankEntry(key, map)
      entry.map = newMapping(entry, map.isFlow)
      location(map, entry, besideIn(map, besides))
    }
    const inner = inside(draft, entry, path[at + 1])
    if (inner === undefined)
      throw new ChangeRefused(`cannot be added: ${pathText(path.slice(0, at + 1))} is not a mapping`)
    map = inner.map
    at += inner.steps
  }
  const key = String(path.at(-1))
  refuseMergedKey(map, key)
  const after = besideIn(map, besides)
  return { map, key, ...(after === undefined ? {} : { after }) }
}

function besideIn(map: DraftMapping, besides: readonly DraftEntry[]): DraftEntry | undefined {
  return besides.find(({ parent }) => parent === map)
}

/** The mapping to which a path goes on from an entry, and the steps that this takes. */
function inside(
  draft: Draft,
  entry: DraftEntry,
  next: string | number | undefined,
): { map: DraftMapping; steps: number } | undefined {
  const isItem = typeof next === 'number'
  const map = isItem ? itemOf(draft, entry, next) : mappingOf(draft, entry)
  return map && { map, steps: isItem ? 2 : 1 }
}

function ancestorsOf(entry: DraftEntry): DraftEntry[] {
  const ancestors: DraftEntry[] = []
  for (let at: DraftEntry | undefined = entry; at !== undefined; at = at.parent.owner) ancestors.push(at)
  return ancestors
}

/** The entry at a path, if there is one and if it can be changed. */
function touchable(draft: Draft, path: Path): DraftEntry {
  const entry = find(draft, path)
  if (entry === undefined) throw new ChangeRefused('is not in this document')
  refuseOddity(entry)
  return entry
}

function find(draft: Draft, path: Path): DraftEntry | undefined {
  if (typeof path.at(-1) === 'number')
    throw new ChangeRefused('is an item of a sequence, and only keys can be edited')
  let map: DraftMapping = draft.root
  for (let at = 0; at < path.length;) {
    const key = String(path[at])
    const entry = map.get(key)
    if (entry === undefined) {
      refuseMergedKey(map, key)
      return undefined
    }
    if (at === path.length - 1) return entry
    const next = inside(draft, entry, path[at + 1])
    if (next === undefined) return undefined
    map = next.map
    at += next.steps
  }
  return undefined
}

function refuseMergedKey({ node }: DraftMapping, key: string): void {
  const entry = node?.entries.get(key)
  if (entry?.key === undefined || node?.location === undefined) return
  if (entry.key.start < node.location.start || entry.key.start > node.location.end) {
    throw new ChangeRefused('comes from another mapping through a merge key (<<)')
  }
}

function refuseOddity({ existing }: DraftEntry): void {
  if (existing === undefined) return
  if (existing.isTwice) throw new ChangeRefused('is a duplicate key')
  if (existing.span.oddity !== undefined) throw new ChangeRefused(existing.span.oddity)
}

function refuseNoScalar(draft: Draft, { existing }: DraftEntry): void {
  const node = existing?.entry.value
  if (node?.kind !== 'scalar') throw new ChangeRefused('is not a scalar')
  refuseShared(draft, node)
  if (existing!.isAlias) throw new ChangeRefused('is an alias (*) of a value elsewhere')
}

function refuseShared(draft: Draft, node: ValueNode): void {
  if (draft.shared.has(node)) throw new ChangeRefused(sharedWords)
}

function refuseAnchors(draft: Draft, node: ValueNode): void {
  if (draft.shared.size === 0) return
  refuseShared(draft, node)
  if (node.kind === 'sequence') for (const item of node.items) refuseAnchors(draft, item)
  if (node.kind === 'mapping') for (const { value } of node.entries.values()) refuseAnchors(draft, value)
}
