import { expect, test } from 'vitest'
import {
  customResourceDefinition,
  emitCustomResourceDefinitions,
} from '../../generator/emit/custom-resource-definitions.ts'
import type { Chart } from '../../schema/model/chart.ts'
import { required, section } from '../../schema/model/collections.ts'
import type { Resource } from '../../schema/model/resource.ts'
import {
  anyValue,
  bytes,
  emptyObject,
  integer,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  oneOf,
  openObject,
  optionally,
  text,
  withRules,
} from '../../schema/model/resource-fields.ts'

const toy: Resource = {
  group: 'toys.example.com',
  kind: 'Top',
  plural: 'tops',
  singular: 'top',
  shortNames: [],
  categories: [],
  scope: 'Cluster',
  labels: {},
  description: 'Spins.',
  source: 'test',
  includedWhen: 'tops',
  relaxedWhen: 'tops.relaxed',
  versions: [
    {
      name: 'v1',
      isServed: true,
      isStored: true,
      columns: [],
      spec: object(
        '',
        {
          color: required(optionally(oneOf('', { RED: '', BLUE: '' }), 'enum')),
          name: text('', { minLength: 1, maxLength: 63 }),
          turns: nullable(integer('', { minimum: 0 })),
          owners: listOf('', text(), { maxItems: 2 }),
          notes: mapOf('', anyValue()),
          data: bytes(),
          hidden: marker(),
          none: emptyObject(),
          open: openObject(),
        },
        {
          atMostOne: [['hidden', 'none'], ['open']],
          rules: [{ rule: "self.color != 'RED'", message: 'needs another color' }],
        },
      ),
    },
  ],
}

test('a field becomes what the API server calls structural', () => {
  const { spec } = customResourceDefinition(toy, '1.0.0') as {
    spec: { versions: { schema: { openAPIV3Schema: { properties: { spec: object } } } }[] }
  }
  expect(spec.versions[0]!.schema.openAPIV3Schema.properties.spec).toEqual({
    type: 'object',
    required: ['color'],
    properties: {
      color: { type: 'string', enum: ['RED', 'BLUE'] },
      name: { type: 'string', minLength: 1, maxLength: 63 },
      turns: { type: 'integer', nullable: true, minimum: 0 },
      owners: { type: 'array', items: { type: 'string' }, maxItems: 2 },
      notes: { type: 'object', additionalProperties: { 'x-kubernetes-preserve-unknown-fields': true } },
      data: { type: 'string', format: 'byte' },
      hidden: { type: 'object' },
      none: { type: 'object', maxProperties: 0 },
      open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
    allOf: [
      {
        oneOf: [
          { not: { anyOf: [{ required: ['hidden'] }, { required: ['none'] }] } },
          { required: ['hidden'] },
          { required: ['none'] },
        ],
      },
      { oneOf: [{ not: { anyOf: [{ required: ['open'] }] } }, { required: ['open'] }] },
    ],
    'x-kubernetes-validations': [{ rule: "self.color != 'RED'", message: 'needs another color' }],
  })
})

const toyChart: Chart = {
  name: 'toys',
  version: '1.0.0',
  description: 'Toys.',
  minors: ['1.0'],
  values: section({}, { description: 'Values.' }),
  unmodelled: [],
  isRendered: true,
  components: [],
  resources: [],
  rules: [],
  policies: [],
  migrations: [],
  hints: { ownSections: [], otherNames: { nearby: {}, anywhere: {} }, secretForms: [] },
}

const templateOf = (resource: Resource): string =>
  emitCustomResourceDefinitions({ ...toyChart, resources: [resource] })[0]!.content

test('the template asks for the switches', () => {
  const content = templateOf({
    ...toy,
    versions: [
      {
        ...toy.versions[0],
        spec: object('', {
          color: optionally(oneOf('', { RED: '' }), 'enum'),
          name: withRules(text('', { minLength: 1 }), [{ rule: 'true', message: 'ok' }]),
        }),
      },
    ],
  })
  expect(content).toMatch(
    /^\{\{- \/\* .* DO NOT EDIT\. \*\/ -\}\}\n\{\{- if \.Values\.tops \}\}\napiVersion:/,
  )
  expect(content.slice(content.indexOf('              type: object'))).toBe(`              type: object
              properties:
                color:
                  type: string
                  {{- if not .Values.tops.relaxed }}
                  enum:
                    - RED
                  {{- end }}
                name:
                  type: string
                  {{- if not .Values.tops.relaxed }}
                  minLength: 1
                  x-kubernetes-validations:
                    - rule: "true"
                      message: ok
                  {{- end }}
{{- end -}}`)
})

test('the template of a kind without switches is the CRD', () => {
  const { includedWhen: _included, relaxedWhen: _relaxed, ...plain } = toy
  const [header, ...lines] = templateOf(plain).split('\n')
  expect(header).toContain('DO NOT EDIT')
  expect(lines.join('\n')).not.toContain('{{')
  expect(lines.at(-1)).toMatch(/\S$/)
})

test('a text that Helm would take for an action stops the generator', () => {
  expect(() => templateOf({ ...toy, description: 'Write {{ .Values }} there.' })).toThrow(
    'Top: Helm would read {{ in its CRD as an action',
  )
})
