import type { Place } from '../text/source-file.ts'
import type { MapNode, ValueNode } from '../values/values-tree.ts'
import { YamlFault } from './yaml-fault.ts'

/**
 * The maps whose entries `<<` brings, each over those before it: one mapping, or a list of mappings in which earlier
 * ones win.
 */
export function mergedMaps(value: ValueNode, key: Place): readonly MapNode[] {
  if (value.kind === 'map') return [value]
  const maps = value.kind === 'list' ? value.items.filter((item): item is MapNode => item.kind === 'map') : []
  if (value.kind !== 'list' || maps.length !== value.items.length) {
    throw new YamlFault(
      '<< requires a mapping, or a sequence of mappings',
      key.start,
      key.end,
      'use an alias of a mapping: `<<: *name`',
    )
  }
  return maps.reverse()
}
