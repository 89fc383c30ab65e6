import { LayeredEntries } from '../values/layered-entries.ts'
import type { Entry, MappingNode, Path, ValueNode } from '../values/values-tree.ts'

/** The entries in which something is to be found, by the mapping of defaults that they are in. */
export type DoubtfulDefaults = ReadonlyMap<MappingNode, ReadonlyMap<string, Entry>>

/** The defaults at these paths, and what is above them, of those under the values of a release. */
export function doubtfulDefaults({ entries }: MappingNode, paths: readonly Path[]): DoubtfulDefaults {
  const found = new Map<MappingNode, Map<string, Entry>>()
  for (const path of paths) {
    let node: ValueNode | undefined = entries instanceof LayeredEntries ? entries.defaults : undefined
    for (const key of path.map(String)) {
      if (node?.kind !== 'mapping') break
      const entry = node.entries.get(key)
      if (entry === undefined) break
      found.set(node, (found.get(node) ?? new Map<string, Entry>()).set(key, entry))
      node = entry.value
    }
  }
  return found
}
