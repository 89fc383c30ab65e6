import { expect, test } from 'vitest'
import {
  customResourceDefinition,
  emitCustomResourceDefinitions,
} from '../../generator/emit/custom-resource-definitions.ts'
import type { Resource } from '../../schema/model/resource.ts'
import { object, oneOf, optionally, text, withRules } from '../../schema/model/resource-fields.ts'
import { toyChart } from './toy-chart/chart.ts'
import { top } from './toy-chart/top.ts'

const sticker = {
  type: 'object',
  properties: { label: { description: 'What it says.', type: 'string', maxLength: 9 } },
}

test('a field becomes what the API server calls structural', () => {
  const { spec } = customResourceDefinition(top, '1.0.0') as {
    spec: { versions: { schema: { openAPIV3Schema: { properties: { spec: object } } } }[] }
  }
  expect(spec.versions[0]!.schema.openAPIV3Schema.properties.spec).toEqual({
    description: 'How it spins.',
    type: 'object',
    required: ['color'],
    properties: {
      color: { description: 'Its color.', type: 'string', enum: ['RED', 'BLUE'] },
      name: {
        description: 'Its name.',
        type: 'string',
        minLength: 1,
        maxLength: 63,
        'x-kubernetes-validations': [{ rule: "self != 'top'", message: 'needs a name of its own' }],
      },
      turns: { type: 'integer', nullable: true, minimum: 0 },
      owners: { type: 'array', items: { type: 'string' }, maxItems: 2 },
      notes: { type: 'object', additionalProperties: { 'x-kubernetes-preserve-unknown-fields': true } },
      data: { type: 'string', format: 'byte' },
      hidden: { type: 'object' },
      none: { type: 'object', maxProperties: 0 },
      open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      sticker: { description: 'A sticker.', ...sticker },
      stickers: {
        description: 'Further stickers.',
        type: 'array',
        items: sticker,
      },
      side: {
        description: 'The sticker on its side.',
        ...sticker,
        'x-kubernetes-validations': [{ rule: 'has(self.label)', message: 'requires label' }],
      },
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

const templatesOf = (resource: Resource): string[] =>
  emitCustomResourceDefinitions({ ...toyChart(), resources: [resource] }).map(({ content }) => content)
const templateOf = (resource: Resource): string => templatesOf(resource).at(-1)!

test('the template asks for the switches', () => {
  const content = templateOf({
    ...top,
    versions: [
      {
        ...top.versions[0],
        spec: object('', {
          color: optionally(oneOf('', { RED: '' }), 'enum'),
          name: withRules(text('', { minLength: 1 }), [{ rule: 'true', message: 'ok' }]),
        }),
      },
    ],
  })
  expect(content).toMatch(
    /^\{\{- \/\* .* DO NOT EDIT\. \*\/ -\}\}\n\{\{- if \(\.Values\.shop\)\.enabled \}\}\napiVersion:/,
  )
  expect(content.slice(content.indexOf('              type: object'))).toBe(`              type: object
              properties:
                color:
                  type: string
                  {{- if not (.Values.mail).enabled }}
                  enum: [RED]
                  {{- end }}
                name:
                  type: string
                  {{- if not (.Values.mail).enabled }}
                  minLength: 1
                  x-kubernetes-validations:
                    - rule: "true"
                      message: ok
                  {{- end }}
{{- end -}}
`)
})

test('the template of a kind without switches is the CRD', () => {
  const { includedWhen: _included, relaxedWhen: _relaxed, ...plain } = top
  const [header, ...lines] = templateOf(plain).split('\n')
  expect(header).toContain('DO NOT EDIT')
  expect(lines.join('\n')).not.toMatch(/\{\{-? (?:if|end)/)
  expect(lines.at(-1)).toMatch(/\S$/)
})

test('a text that Helm would take for an action stops the generator', () => {
  expect(() => templateOf({ ...top, description: 'Write {{ .Values }} there.' })).toThrow(
    'Top contains {{, which Helm would take for an action',
  )
})

test('a shape with a name is written once, and its places say what is theirs', () => {
  const [shapes, template] = templatesOf(top)
  expect(shapes!.match(/^\{\{- define .*/gm)).toEqual(['{{- define "toy-chart.sticker" -}}'])
  expect(template).toContain(`
                side:
                  description: The sticker on its side.
                  {{- include "toy-chart.sticker" . | nindent 18 }}
                  {{- if not (.Values.mail).enabled }}
                  x-kubernetes-validations:
                    - rule: has(self.label)
                      message: requires label
                  {{- end }}
`)
})

test('two different shapes of one name stop the generator', () => {
  const other = object('', { label: text() }, { definition: 'Sticker' })
  const spec = object('', { top: top.versions[0].spec!, other })
  expect(() => templateOf({ ...top, versions: [{ ...top.versions[0], spec }] })).toThrow(
    'two different shapes of custom resources have the name "Sticker"',
  )
})

test('the template of a kind with any fields says so', () => {
  const { spec: _spec, ...open } = top.versions[0]
  const content = templateOf({
    ...top,
    conversion: 'None',
    versions: [{ ...open, hasStatusResource: true }],
  })
  expect(content).toContain(`      subresources:
        status: {}
      schema:
        openAPIV3Schema:
          description: Spins.
          type: object
          x-kubernetes-preserve-unknown-fields: true
  conversion:
    strategy: None
`)
})
