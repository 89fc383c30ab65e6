import { ownEntries } from '../values/layered-entries.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'

/** Tells whether somebody has set a key with this start, at any depth; each start is searched for once. */
export function keySearch(values: MappingNode): (start: string) => boolean {
  const known = new Map<string, boolean>()
  return (start) => {
    let found = known.get(start)
    if (found === undefined) known.set(start, (found = hasKey(values, start, new Set())))
    return found
  }
}

/** Aliases share nodes: each is looked at once. Nobody has set the keys of defaults. */
function hasKey(node: ValueNode, start: string, seen: Set<ValueNode>): boolean {
  if (node.kind === 'scalar' || seen.has(node)) return false
  seen.add(node)
  if (node.kind === 'sequence') return node.items.some((item) => hasKey(item, start, seen))
  for (const [key, entry] of ownEntries(node)) {
    if (entry.key !== undefined && (key.startsWith(start) || hasKey(entry.value, start, seen))) return true
  }
  return false
}
