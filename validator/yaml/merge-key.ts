import type { Place } from '../text/source-file.ts'
import type { MapNode, ValueNode } from '../values/values-tree.ts'
import { YamlFault } from './yaml-fault.ts'

/** The maps whose entries `<<` brings, each over those before it: one map, or a list of maps in which earlier ones win. */
export function mergedMaps(value: ValueNode, key: Place): readonly MapNode[] {
  if (value.kind === 'map') return [value]
  const maps = value.kind === 'list' ? value.items.filter((item): item is MapNode => item.kind === 'map') : []
  if (value.kind !== 'list' || maps.length !== value.items.length) {
    throw new YamlFault(
      '<< needs a map, or a list of maps',
      key.start,
      key.end,
      'name an anchored map: `<<: *name`',
    )
  }
  return maps.reverse()
}
