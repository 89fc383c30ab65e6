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
export function duplicateKeys(root: ValueNode): DuplicateKey[] {
  const found: DuplicateKey[] = []
  collectDuplicates(root, [], found)
  return found
}

function collectDuplicates(node: ValueNode, path: Path, found: DuplicateKey[]): void {
  if (node.kind === 'sequence')
    node.items.forEach((item, index) => collectDuplicates(item, [...path, index], found))
  if (node.kind !== 'mapping') return
  const met = new Map<string, { first: Location; before: Location; value: ValueNode }>()
  const replaced = new Set(node.dropped?.map(([key]) => key))
  for (const [key, { key: location, value }] of inOrder(node)) {
    collectDuplicates(value, [...path, key], found)
    if (!replaced.has(key)) continue
    const known = met.get(key)
    met.set(key, { first: known?.first ?? location!, before: location!, value })
    if (known === undefined) continue
    const { first, before } = known
    const isSame = isSameText(known.value, value)
    found.push({ path: [...path, key], first, before, location: location!, isSame })
  }
}

function inOrder({ entries, dropped }: MappingNode): Iterable<readonly [string, Entry]> {
  if (dropped === undefined) return entries
  return [...entries, ...dropped].sort(([, a], [, b]) => a.key!.start - b.key!.start)
}
