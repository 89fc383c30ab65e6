import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { customResourceDefinition } from '../../generator/emit/custom-resource-definitions.ts'
import { exclusive } from '../../generator/emit/structural-schema.ts'
import { resources } from '../../schema/gloo-platform-crds/resources/index.ts'
import type {
  CompactResourceIndex,
  CompactResources,
  CompactResourceSchema,
} from '../../schema/model/compact-resources.ts'
import type { Resource } from '../../schema/model/resource.ts'
import { structureOf, type Definition } from '../../scripts/published-crds/structure.ts'

const folder = join(import.meta.dirname, '../../generated/validator/resources')

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Content
}

const index = read<CompactResourceIndex>('index')
const groups = new Map(Object.keys(index.groups).map((group) => [group, read<CompactResources>(group)]))

test('the index has every kind, and every file', () => {
  const listed = Object.entries(index.groups).flatMap(([group, { kinds }]) =>
    Object.entries(kinds).flatMap(([version, names]) => names.map((kind) => `${group}/${version} ${kind}`)),
  )
  const modelled = resources.map(({ group, kind, versions }) => `${group}/${versions[0].name} ${kind}`)
  expect(listed.sort()).toEqual(modelled.sort())
  expect(readdirSync(folder).sort()).toEqual(
    ['index', ...Object.keys(index.groups)].map((name) => `${name}.json`).sort(),
  )
})

describe.each(resources.map((resource) => [resource.kind, resource] as const))('%s', (kind, resource) => {
  const { kinds, definitions } = groups.get(resource.group)!
  const { schema, version, includedWhen } = kinds[kind]!

  test('belongs to its version, and to the switch that installs it', () => {
    expect({ version, includedWhen }).toEqual({
      version: resource.versions[0].name,
      includedWhen: resource.includedWhen,
    })
  })

  test('has the structure of its CRD', () => {
    const { spec, status } = schema.properties!
    const written = structural(
      { type: 'object', properties: { ...(spec && { spec }), ...(status && { status }) } },
      definitions,
    )
    expect(written).toEqual(structureOfCrd(resource))
  })
})

/** The structure of the object in the CRD; one that accepts any keys has no properties here. */
function structureOfCrd(resource: Resource): object {
  const definition = customResourceDefinition(resource, '2.7.2') as unknown as Definition
  const { spec } = structureOf(definition) as { spec: { versions: { schema: Record<string, unknown> }[] } }
  const { schema } = spec.versions[0]!
  return schema['x-kubernetes-preserve-unknown-fields'] === true ? { type: 'object', properties: {} } : schema
}

/** What the API server would need to judge as a compact schema says. */
function structural(
  compact: CompactResourceSchema,
  definitions: CompactResources['definitions'],
): Record<string, unknown> {
  const { $ref, rules: _rules, atMostOne, type, properties, items, additionalProperties, ...rest } = compact
  if ($ref !== undefined) {
    expect(Object.keys(compact).filter((keyword) => keyword !== 'rules')).toEqual(['$ref'])
    return structural(definitions[$ref.slice('#/definitions/'.length)]!, definitions)
  }
  const types = type === undefined ? [] : [type].flat()
  const isOpen = properties === undefined && additionalProperties === undefined && rest.maxProperties !== 0
  return {
    ...rest,
    ...(types.length > 0 && { type: types.find((one) => one !== 'null') }),
    ...(types.includes('null') && { nullable: true }),
    ...((types.length === 0 || (types.includes('object') && isOpen)) && {
      'x-kubernetes-preserve-unknown-fields': true,
    }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, structural(inner, definitions)]),
      ),
    }),
    ...(items !== undefined && { items: structural(items, definitions) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: structural(additionalProperties, definitions),
    }),
    ...(rest.required !== undefined && { required: [...rest.required].sort() }),
    ...exclusive({ ...(atMostOne !== undefined && { atMostOne }) }),
  }
}

test('every rule of the CRDs is there with its message', () => {
  const texts = [...groups.values()].map((group) => JSON.stringify(group)).join('\n')
  const rules = new Set(texts.match(/\{"rule":"(?:[^"\\]|\\.)*","message":"(?:[^"\\]|\\.)*"\}/g))
  const inCrds = new Set(
    JSON.stringify(resources.map((resource) => customResourceDefinition(resource, '2.7.2'))).match(
      /\{"rule":"(?:[^"\\]|\\.)*","message":"(?:[^"\\]|\\.)*"\}/g,
    ),
  )
  expect(inCrds.size).toBeGreaterThan(40)
  expect([...rules].sort()).toEqual([...inCrds].sort())
})
