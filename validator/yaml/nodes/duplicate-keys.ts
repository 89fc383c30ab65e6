import type { Location } from '../../text/source-file.ts'
import {
  isSameValue,
  type Entry,
  type MappingNode,
  type Path,
  type ValueNode,
} from '../../values/values-tree.ts'

export interface DuplicateKey {
  path: Path
  first: Location
  /** The key that this one takes the place of. */
  before: Location
  location: Location
  /** Whether both have the same value; large ones are not compared. */
  isSame: boolean
}

const longestCompared = 2000

export function isSameText(before: ValueNode, value: ValueNode): boolean {
  const length = ({ location }: ValueNode): number =>
    location === undefined ? 0 : location.end - location.start
  return length(before) + length(value) <= longestCompared && isSameValue(before, value)
}

/** The duplicate keys of a tree without aliases, in the order in which the parser meets them. */
export function duplicateKeys(node: ValueNode, path: Path = []): DuplicateKey[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'sequence')
    return node.items.flatMap((item, index) => duplicateKeys(item, [...path, index]))
  const met = new Map<string, { first: Location; before: Location; value: ValueNode }>()
  return inOrder(node).flatMap(([key, { key: location, value }]) => {
    const known = met.get(key)
    met.set(key, { first: known?.first ?? location!, before: location!, value })
    const inside = duplicateKeys(value, [...path, key])
    if (known === undefined) return inside
    const { first, before } = known
    const isSame = isSameText(known.value, value)
    return [...inside, { path: [...path, key], first, before, location: location!, isSame }]
  })
}

function inOrder({ entries, dropped }: MappingNode): (readonly [string, Entry])[] {
  if (dropped === undefined) return [...entries]
  return [...entries, ...dropped].sort(([, a], [, b]) => a.key!.start - b.key!.start)
}
