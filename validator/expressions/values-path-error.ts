import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { keySchema, type KeySchema } from '../chart/children.ts'
import { allowedKeys, resolveRef } from '../chart/resolve.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'

/** Why a path below `.Values` cannot be meant; `at` is the index of the name that is wrong. */
export type ValuesPathError =
  /** The chart has no such value; the names are those that it has there. */
  | { kind: 'unknown'; at: number; known: readonly string[] }
  /** Nothing sets the value, so Helm finds no field in it. */
  | { kind: 'unset'; at: number }
  /** The value is text, a number, a flag or a list, and has no fields. */
  | { kind: 'plain'; at: number }

/** Follows a path through the merged values, and through the schema where they end. */
export function valuesPathError(
  root: CompactSchema,
  values: MappingNode,
  names: readonly string[],
): ValuesPathError | undefined {
  let node: ValueNode = values
  let schema: CompactSchema | undefined = root
  for (const [at, name] of names.entries()) {
    if (node.kind !== 'mapping') return { kind: 'plain', at: at - 1 }
    const map: CompactSchema | undefined = schema && mappingOf(root, schema)
    const found: KeySchema | undefined = map === undefined ? undefined : keySchema(map, name)
    const next: ValueNode | undefined = node.entries.get(name)?.value
    if (next === undefined || (next.kind === 'scalar' && next.value === null)) {
      if (map === undefined || found === undefined) return undefined
      if (found === 'unknown' && map.unknownKeys !== undefined) return undefined
      if (found === 'unknown') return { kind: 'unknown', at, known: allowedKeys(map).keys }
      const isLast = at === names.length - 1
      return isLast || isOpen(root, found.schema) ? undefined : { kind: 'unset', at }
    }
    node = next
    schema = found === 'unknown' ? undefined : found?.schema
  }
  return undefined
}

/** Whether the model does not know what is below: the published chart may have defaults there. */
function isOpen(root: CompactSchema, schema: CompactSchema | undefined): boolean {
  if (schema === undefined) return true
  const { type, anyOf, additionalProperties } = resolveRef(root, schema)
  if (type === undefined) return anyOf === undefined
  return type === 'object' && additionalProperties === undefined
}

/** The branch for mappings; nothing where the schema knows nothing of them. */
function mappingOf(root: CompactSchema, schema: CompactSchema): CompactSchema | undefined {
  // Not a copy: the keys of a schema are remembered with it.
  const target = resolveRef(root, schema)
  if (target.type === 'object') return target
  for (const branch of target.anyOf ?? []) {
    const map = mappingOf(root, branch)
    if (map !== undefined) return map
  }
  return undefined
}
