import type { CompactSchema, JsonType } from '../../schema/model/compact-chart.ts'
import type { ValueNode } from '../values/values-tree.ts'
import { InternalError } from '../base/internal-error.ts'

/** The schema after a chain of references, and every node of the chain with its notes. */
export function resolveRef(root: CompactSchema, schema: CompactSchema): CompactSchema {
  let target = schema
  while (target.$ref !== undefined) {
    const next: CompactSchema | undefined = root.definitions?.[target.$ref.slice('#/definitions/'.length)]
    if (next === undefined) throw new InternalError(`the compact schema has no ${target.$ref}`)
    target = next
  }
  return target
}

/** The branch for a value: branches accept disjoint types. The schema itself when it has none. */
export function branchFor(
  root: CompactSchema,
  schema: CompactSchema,
  node: ValueNode,
): CompactSchema | undefined {
  const target = resolveRef(root, schema)
  if (target.anyOf === undefined) return accepts(target, node) ? target : undefined
  for (const branch of target.anyOf) {
    const found = branchFor(root, branch, node)
    if (found !== undefined) return found
  }
  return undefined
}

/** Types of all branches, in the order of the schema. */
export function acceptedTypes(root: CompactSchema, schema: CompactSchema): JsonType[] {
  const target = resolveRef(root, schema)
  if (target.anyOf !== undefined) return target.anyOf.flatMap((branch) => acceptedTypes(root, branch))
  return target.type === undefined ? [] : Array.isArray(target.type) ? target.type : [target.type]
}

export function hasType(node: ValueNode, type: JsonType): boolean {
  if (node.kind === 'mapping') return type === 'object'
  if (node.kind === 'sequence') return type === 'array'
  if (type === 'null') return node.value === null
  if (type === 'integer') return Number.isInteger(node.value)
  return typeof node.value === type && node.value !== null
}

function accepts({ type }: CompactSchema, node: ValueNode): boolean {
  if (type === undefined) return true
  return Array.isArray(type) ? type.some((one) => hasType(node, one)) : hasType(node, type)
}

export interface AllowedKeys {
  keys: readonly string[]
  /** The same as one text. */
  text: string
}

const allowed = new WeakMap<CompactSchema, AllowedKeys>()

/** All that a mapping may hold: the same for each of a hundred thousand findings in it. */
export function allowedKeys(map: CompactSchema): AllowedKeys {
  let known = allowed.get(map)
  if (known === undefined) {
    const keys = Object.keys(map.properties ?? {}).sort()
    allowed.set(map, (known = { keys, text: keys.join(', ') }))
  }
  return known
}
