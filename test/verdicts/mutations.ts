import type { Sample, SchemaNode } from './samples.ts'

export const mutations = [
  'wrong type',
  'unknown key',
  'out of range',
  'wrong member',
  'missing',
  'null',
] as const

export type Mutation = (typeof mutations)[number]

/** The value with one mistake of the kind, or undefined where it has no place for such a mistake. */
export function mutate(sample: Sample, mutation: Mutation, random: () => number): unknown {
  const locations = sample.locations.filter(
    ({ path, schema }) =>
      path.length > 0 && fits(schema, mutation) && (mutation !== 'missing' || hasNoDefault(path)),
  )
  const location = locations[Math.floor(random() * locations.length)]
  if (location === undefined) return undefined
  const value = structuredClone(sample.value)
  const { path, schema } = location
  const parent = path
    .slice(0, -1)
    .reduce<Container>((node, key) => node[key] as Container, value as Container)
  const key = path.at(-1)!
  const here = parent[key]
  switch (mutation) {
    case 'wrong type':
      parent[key] = ofOtherType(schema)
      break
    case 'unknown key':
      ;(here as Container)['noSuchKey'] = true
      break
    case 'out of range':
      parent[key] = schema.maximum === undefined ? schema.minimum! - 1 : schema.maximum + 1
      break
    case 'wrong member':
      parent[key] = typeof schema.enum![0] === 'string' ? 'NoSuchMember' : !schema.enum![0]
      break
    case 'missing':
      delete (here as Container)[schema.required![0]!]
      break
    case 'null':
      parent[key] = null
  }
  return value
}

/** What a list item or the cluster lacks, no default of the chart supplies. */
function hasNoDefault(path: (string | number)[]): boolean {
  return path.some((key) => typeof key === 'number') || path.join('.') === 'common'
}

/** A value of a type that the schema does not take. */
function ofOtherType({ type = [] }: SchemaNode): unknown {
  const values = { object: { a: { b: 1 } }, string: 'text', array: ['text'] }
  return Object.entries(values).find(([name]) => ![type].flat().includes(name))?.[1]
}

type Container = Record<string | number, unknown>

function fits(schema: SchemaNode, mutation: Mutation): boolean {
  switch (mutation) {
    case 'wrong type':
      return schema.type !== undefined && schema.enum === undefined && ofOtherType(schema) !== undefined
    case 'unknown key':
      return schema.additionalProperties === false
    case 'out of range':
      return schema.minimum !== undefined || schema.maximum !== undefined
    case 'wrong member':
      return schema.enum !== undefined
    case 'missing':
      return (schema.required?.length ?? 0) > 0
    case 'null':
      return true
  }
}
