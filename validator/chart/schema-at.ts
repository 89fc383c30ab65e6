import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import { keySchema, type KeySchema } from './children.ts'
import { branchFor } from './resolve.ts'

/** The schema of what is at a path below a mapping, by default the values; undefined where no key is known. */
export function schemaAt(root: CompactSchema, path: Path, map = root): CompactSchema | undefined {
  let schema: CompactSchema | undefined = map
  for (const key of path) {
    const branch: CompactSchema | undefined = schema && branchFor(root, schema, anyMapping)
    const found: KeySchema = branch === undefined ? 'unknown' : keySchema(branch, String(key))
    if (found === 'unknown') return undefined
    schema = found.schema
  }
  return schema
}

const anyMapping: MappingNode = { kind: 'mapping', entries: new Map() }
