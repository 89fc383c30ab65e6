import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { keySchema } from '../chart/children.ts'
import { acceptedTypes, branchFor, resolveRef } from '../chart/resolve.ts'
import { isNull, type Entry, type MappingNode, type ValueNode } from '../values/values-tree.ts'

/**
 * The object without the nulls that the API server drops before it validates: those of known keys that may not be null.
 * Source: defaulting and nullable in the documentation of Kubernetes. Items of lists stay.
 */
export function withoutDroppedNulls(root: CompactSchema, object: MappingNode): MappingNode {
  return pruned(root, root, object) as MappingNode
}

function pruned(root: CompactSchema, schema: CompactSchema, node: ValueNode): ValueNode {
  const branch = branchFor(root, schema, node)
  if (branch === undefined) return node
  if (node.kind === 'sequence') {
    if (branch.items === undefined) return node
    const items = node.items.map((item) => pruned(root, branch.items!, item))
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items }
  }
  return node.kind === 'mapping' ? prunedMapping(root, branch, node) : node
}

function prunedMapping(root: CompactSchema, schema: CompactSchema, node: MappingNode): MappingNode {
  let entries: Map<string, Entry> | undefined
  for (const [key, entry] of node.entries) {
    const found = keySchema(schema, key)
    if (found === 'unknown' || found.schema === undefined) continue
    if (isNull(entry.value)) {
      if (!mayBeNull(root, found.schema)) (entries ??= new Map(node.entries)).delete(key)
      continue
    }
    const value = pruned(root, found.schema, entry.value)
    if (value !== entry.value) (entries ??= new Map(node.entries)).set(key, { ...entry, value })
  }
  return entries === undefined ? node : { ...node, entries }
}

/** Where any type is taken, null is as well. */
function mayBeNull(root: CompactSchema, schema: CompactSchema): boolean {
  return resolveRef(root, schema).type === undefined || acceptedTypes(root, schema).includes('null')
}
