import { ownEntries } from '../values/layered-entries.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'

/** Starts of keys, by the code of their first character. */
type Starts = readonly (readonly string[] | undefined)[]

// The releases of a run are searched for the same starts.
const remembered = new WeakMap<readonly string[], Starts>()

/** Of these starts those that a key of a layer has, at any depth. Keys of defaults do not count. */
export function startsOfKeys(values: MappingNode, starts: readonly string[]): ReadonlySet<string> {
  let byCode = remembered.get(starts)
  if (byCode === undefined) remembered.set(starts, (byCode = byFirstCharacter(starts)))
  const found = new Set<string>()
  search(values, byCode, found, new Set())
  return found
}

function byFirstCharacter(all: readonly string[]): Starts {
  const byCode: string[][] = []
  for (const start of all) (byCode[start.charCodeAt(0)] ??= []).push(start)
  return byCode
}

/** Aliases share nodes: each is looked at once. */
function search(node: ValueNode, starts: Starts, found: Set<string>, seen: Set<ValueNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'sequence') {
    for (const item of node.items) if (item.kind !== 'scalar') search(item, starts, found, seen)
  } else if (node.kind === 'mapping') {
    // Nothing is made for each entry, of which a release has many.
    ownEntries(node).forEach(({ key: location, value }, key) => {
      if (location === undefined) return
      const those = starts[key.charCodeAt(0)]
      if (those !== undefined) for (const start of those) if (key.startsWith(start)) found.add(start)
      if (value.kind !== 'scalar') search(value, starts, found, seen)
    })
  }
}
