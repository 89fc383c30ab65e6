import { chartSchema } from '../../verdicts/judges.ts'
import type { SchemaNode } from '../../verdicts/samples.ts'

/** A place in the values that may be empty, and what is empty there. */
export interface EmptyLeaf {
  /** A number is that of an item in a list. */
  path: (string | number)[]
  value: [] | Record<string, never> | ''
}

/** Every list, map and text of the values, above the fields of Kubernetes; of a list the first item. */
export function emptyLeaves(): EmptyLeaf[] {
  return [...walk(chartSchema, [])].filter(({ path }) => typeof path.at(-1) === 'string')
}

function* walk(node: SchemaNode, path: EmptyLeaf['path']): Generator<EmptyLeaf> {
  const shape = resolved(node)
  const types = [shape.type ?? shape.anyOf?.map((branch) => resolved(branch).type) ?? []].flat()
  if (isOfKubernetes(node) || (types.includes('object') && shape.properties === undefined)) {
    if (types.includes('object')) yield { path, value: {} }
    return
  }
  if (types.includes('array')) yield { path, value: [] }
  if (shape.items !== undefined) yield* walk(shape.items, [...path, 0])
  if (types.includes('string') && mayBeEmpty(shape)) yield { path, value: '' }
  if (shape.patternProperties !== undefined) yield { path, value: {} }
  for (const [key, child] of Object.entries(shape.properties ?? {}).slice(0, shape.maxProperties)) {
    yield* walk(child, [...path, key])
  }
}

function isOfKubernetes({ $ref = '', anyOf = [] }: SchemaNode): boolean {
  return /\/[A-Z]\w+$/.test($ref) || anyOf.some(isOfKubernetes)
}

function resolved(node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/definitions/', '')
  return name === undefined ? node : resolved(chartSchema.definitions![name]!)
}

function mayBeEmpty({ enum: members, minLength, pattern = '' }: SchemaNode): boolean {
  return members === undefined && minLength === undefined && new RegExp(pattern, 'u').test('')
}

/** The values with the leaves empty, in a copy. */
export function withEmpty(base: object, leaves: readonly EmptyLeaf[]): object {
  const values = structuredClone(base) as Container
  for (const { path, value } of leaves) {
    let node = values
    for (const [i, step] of path.slice(0, -1).entries())
      node = (node[step] ??= typeof path[i + 1] === 'number' ? [] : {}) as Container
    node[path.at(-1)!] = value
  }
  return values
}

type Container = Record<string | number, unknown>
