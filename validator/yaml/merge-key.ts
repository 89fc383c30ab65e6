import type { Place } from '../source-file.ts'
import type { Entry, MapNode, ValueNode } from '../values-tree.ts'
import { YamlFault } from './yaml-fault.ts'

/** The entries that `<<` brings into a map: of one map, or of a list of maps in which earlier ones win. */
export function mergedEntries(value: ValueNode, key: Place): Iterable<[string, Entry]> {
  if (value.kind === 'map') return value.entries
  const maps = value.kind === 'list' ? value.items.filter((item): item is MapNode => item.kind === 'map') : []
  if (value.kind !== 'list' || maps.length !== value.items.length) {
    throw new YamlFault(
      '<< needs a map, or a list of maps',
      key.start,
      key.end,
      'name an anchored map: `<<: *name`',
    )
  }
  return maps.reverse().flatMap((map) => [...map.entries])
}
