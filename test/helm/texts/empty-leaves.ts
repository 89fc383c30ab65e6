import { chartSchema, resolved } from '../../verdicts/judges.ts'
import type { SchemaNode } from '../../verdicts/samples.ts'
import { neededText } from './needed-text.ts'

/** A place in the values that may be empty, and what is empty there. */
export interface EmptyLeaf {
  /** A number is that of an item in a list. */
  path: (string | number)[]
  value: [] | Record<string, never> | ''
  /** What has to be there too, in items of lists. */
  beside: readonly { path: EmptyLeaf['path']; value: unknown }[]
}

/** Every list, map and text of the values, above the fields of Kubernetes; of a list the first item. */
export function emptyLeaves(): EmptyLeaf[] {
  return [...walk(chartSchema, [], [])].filter(({ path }) => typeof path.at(-1) === 'string')
}

function* walk(node: SchemaNode, path: EmptyLeaf['path'], above: EmptyLeaf['beside']): Generator<EmptyLeaf> {
  const shape = resolved(node)
  const types = [shape.type ?? shape.anyOf?.map((branch) => resolved(branch).type) ?? []].flat()
  if (isOfKubernetes(node) || (types.includes('object') && shape.properties === undefined)) {
    if (types.includes('object')) yield { path, value: {}, beside: above }
    return
  }
  if (types.includes('array')) yield { path, value: [], beside: above }
  if (shape.items !== undefined) yield* walk(shape.items, [...path, 0], above)
  if (types.includes('string') && mayBeEmpty(shape)) yield { path, value: '', beside: above }
  if (shape.patternProperties !== undefined) yield { path, value: {}, beside: above }
  const beside = typeof path.at(-1) === 'number' ? [...above, ...requiredOf(shape, path)] : above
  for (const [key, child] of Object.entries(shape.properties ?? {}).slice(0, shape.maxProperties)) {
    yield* walk(child, [...path, key], beside)
  }
}

function requiredOf({ required = [], properties = {} }: SchemaNode, path: EmptyLeaf['path']) {
  return required.flatMap((key): EmptyLeaf['beside'] => {
    const field = resolved(properties[key]!)
    const { type = 'object', items, enum: members } = field
    const own = [...path, key]
    if (members !== undefined) return [{ path: own, value: members[0] }]
    if ([type].flat().includes('integer')) return [{ path: own, value: 1 }]
    if (type === 'string') return [{ path: own, value: neededText(field) }]
    return type === 'array' && items !== undefined ? requiredOf(resolved(items), [...own, 0]) : []
  })
}

function isOfKubernetes({ $ref = '', anyOf = [] }: SchemaNode): boolean {
  return /\/[A-Z]\w+$/.test($ref) || anyOf.some(isOfKubernetes)
}

function mayBeEmpty({ enum: members, minLength, pattern = '' }: SchemaNode): boolean {
  return members === undefined && minLength === undefined && new RegExp(pattern, 'u').test('')
}

/** The values with the leaves empty, in a copy. */
export function withEmpty(base: object, leaves: readonly EmptyLeaf[]): object {
  const values = structuredClone(base) as Container
  for (const { path, value, beside } of leaves) {
    for (const needed of beside) mappingAt(values, needed.path)[needed.path.at(-1)!] ??= needed.value
    mappingAt(values, path)[path.at(-1)!] = value
  }
  return values
}

/** The mapping or list that holds what is at a path; made where there is none. */
function mappingAt(values: Container, path: EmptyLeaf['path']): Container {
  let node = values
  for (const [i, step] of path.slice(0, -1).entries())
    node = (node[step] ??= typeof path[i + 1] === 'number' ? [] : {}) as Container
  return node
}

type Container = Record<string | number, unknown>
