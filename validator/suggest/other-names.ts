import type { CompactChart, CompactSchema } from '../../schema/model/compact-chart.ts'
import { branchFor, resolveRef } from '../chart/resolve.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'

/**
 * Where the values are that a key of another chart represents; `path` ends in the key, `map` is its parent's schema.
 */
export function otherNames(
  { schema: root, hints }: Pick<CompactChart, 'schema' | 'hints'>,
  path: Path,
  map: CompactSchema,
): Path[] {
  const { nearby, anywhere, inMapping = {} } = hints.otherNames
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const near = (Object.hasOwn(nearby, key) ? nearby[key]! : []).map((text) => text.split('.'))
  const found = near.filter((relative) => isKnown(root, map, relative))
  if (found.length > 0) return found.map((relative) => [...parent, ...relative])
  const mapping = parent.join('.')
  if (Object.hasOwn(inMapping, mapping)) return [[...inMapping[mapping]!.split('.'), key]]
  const far = Object.hasOwn(anywhere, key) ? anywhere[key]!.split('.') : undefined
  return far !== undefined && isKnown(root, root, far) ? [far] : []
}

function isKnown(root: CompactSchema, map: CompactSchema, path: Path): boolean {
  let at: CompactSchema | undefined = map
  for (const key of path) {
    const target: CompactSchema = resolveRef(root, at)
    const branch = target.anyOf === undefined ? target : branchFor(root, target, emptyMapping)
    at = branch?.properties?.[key]
    if (at === undefined) return false
  }
  return true
}

const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }
