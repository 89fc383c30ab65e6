import { expect, test } from 'vitest'
import { compactKinds, emitCompactResources } from '../../generator/emit/compact-resources.ts'
import { compactField } from '../../generator/emit/compact-field.ts'
import { shareShapes } from '../../generator/model/shared-shapes.ts'
import { charts } from '../../schema/charts.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { CompactResources, ResourceIndex } from '../../schema/model/compact-resources.ts'
import * as fields from '../../schema/model/resource-fields.ts'
import { assertKnownKeywords } from '../validator/known-keywords.ts'

const files = emitCompactResources(charts)

test('the validator reads every keyword of every kind', () => {
  const groups = files.slice(1).map(({ content }) => JSON.parse(content) as CompactResources)
  for (const { kinds, definitions } of groups) {
    for (const { versions } of Object.values(kinds)) {
      for (const schema of Object.values(versions)) assertKnownKeywords({ ...schema, definitions })
    }
  }
  const index = JSON.parse(files[0]!.content) as ResourceIndex
  expect(Object.keys(index.kinds)).toEqual(groups.map(({ group }) => group))
  expect(index.kinds['admin.gloo.solo.io']!.Workspace).toEqual(['v2'])
})

test('a version that the API server does not serve is not known', () => {
  const { kinds } = compactKinds([
    {
      ...charts.flatMap(({ resources }) => resources)[0]!,
      kind: 'Toy',
      versions: [
        { name: 'v1', isServed: false, isStored: false, hasStatusResource: false, columns: [] },
        { name: 'v2', isServed: true, isStored: true, hasStatusResource: false, columns: [] },
      ],
    },
  ])
  expect(Object.keys(kinds.Toy!.versions)).toEqual(['v2'])
})

const translated: [string, fields.ResourceField, CompactSchema][] = [
  ['a marker', fields.asResourceField(fields.marker()), { type: 'object', additionalProperties: false }],
  [
    'an empty object',
    fields.asResourceField(fields.emptyObject()),
    { type: 'object', additionalProperties: false },
  ],
  ['an open object', fields.asResourceField(fields.openObject()), { type: 'object' }],
  ['any value', fields.asResourceField(fields.anyValue()), {}],
  [
    'a map',
    fields.asResourceField(fields.mapOf('', fields.flag())),
    { type: 'object', additionalProperties: { type: 'boolean' } },
  ],
  [
    'a text that may be null',
    fields.asResourceField(fields.nullable(fields.text('', { maxLength: 3 }))),
    { type: ['string', 'null'], maxLength: 3 },
  ],
  [
    'a number of 32 bits',
    fields.asResourceField(fields.int32('', { minimum: 1 })),
    { type: 'integer', minimum: 1, maximum: 2147483647 },
  ],
  [
    'a list with bounds',
    fields.asResourceField(fields.listOf('', fields.text(), { minItems: 1, maxItems: 2 })),
    { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 },
  ],
  [
    'at most one of',
    fields.asResourceField(
      fields.object('', { a: fields.flag(), b: fields.flag() }, { atMostOne: [['a', 'b'], ['a']] }),
    ),
    {
      type: 'object',
      properties: { a: { type: 'boolean' }, b: { type: 'boolean' } },
      additionalProperties: false,
      atMostOne: [['a', 'b']],
    },
  ],
]

test.each(translated)('%s', (_, field, expected) => {
  expect(compactField(field)).toEqual(expected)
})

test('equal shapes are there once, small ones in place', () => {
  const port: CompactSchema = {
    type: 'object',
    properties: { name: { type: 'string' }, number: { type: 'integer' } },
    additionalProperties: false,
  }
  const schemas = {
    first: { type: 'object', properties: { port, other: port } } as CompactSchema,
    second: { type: 'array', items: { type: 'object', properties: { port } } } as CompactSchema,
  }
  const shared = shareShapes(schemas)
  const reference = { $ref: '#/definitions/shape1' }
  expect(shared).toEqual({
    schemas: {
      first: { type: 'object', properties: { port: reference, other: reference } },
      second: { type: 'array', items: { type: 'object', properties: { port: reference } } },
    },
    definitions: { shape1: port },
  })
})
