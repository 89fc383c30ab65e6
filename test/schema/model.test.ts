import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { isChartVersion } from '../../schema/model/chart-version.ts'
import { allValues, defaultValues, isSection } from '../../generator/model/values-tree.ts'
import { emitChartSchema } from '../../generator/emit/chart-schema.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

const values = [...allValues(glooPlatform.values)]
const schema = JSON.parse(emitChartSchema(glooPlatform)[0]!.content) as Record<string, unknown>

describe('every field of the model', () => {
  test.each(values.map((value) => [value.path.join('.'), value] as const))(
    '%s',
    (_name, { field, notes }) => {
      expect(field.description).toMatch(/^[A-Z`].*\.$/)
      if (!isSection(field)) expect(notes.source).not.toBe('')
      for (const since of [notes.since ?? []].flat()) expect(isChartVersion(since)).toBe(true)
      if (notes.until !== undefined) expect(isChartVersion(notes.until)).toBe(true)
      // A newer chart does not read it either, so no finding must recommend one.
      if (/^(?:removed|betas-only)$/.test(notes.passThrough?.reason ?? ''))
        expect(notes.since).toBeUndefined()
      if (notes.deprecated !== undefined) expect(notes.deprecated.reason).not.toBe('')
      expect(field.default).not.toBe(null)
      if (notes.required) expect(field.default).toBe(undefined)
    },
  )
})

test('the defaults pass the schema, but for the cluster name that only the user can give', () => {
  const validate = new Ajv({
    strict: true,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    allErrors: true,
  }).compile(schema)
  validate(defaultValues(glooPlatform.values))
  expect(validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([
    "/common must have required property 'cluster'",
  ])
})

test('examples pass their own field', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true })
  ajv.addSchema(schema, 'chart')
  for (const { path, field, notes } of values) {
    if (field.examples === undefined || notes.until !== undefined) continue
    const validates = ajv.compile({ $ref: `chart${pointerTo(path)}` })
    for (const example of field.examples) {
      expect(validates(example), `${path.join('.')}: ${JSON.stringify(example)}`).toBe(true)
    }
  }
})

test('a replacement of a deprecated value exists', () => {
  const names = new Set(values.map(({ path }) => path.join('.')))
  for (const { path, notes } of values) {
    const replacement = notes.deprecated?.replacement
    if (replacement === undefined) continue
    const full = replacement.includes('.') ? replacement : [...path.slice(0, -1), replacement].join('.')
    expect(names).toContain(full)
  }
})

test('components are declared once, with a file name of their own', () => {
  const { components, version } = glooPlatform
  expect(new Set(components.map(({ id }) => id)).size).toBe(components.length)
  expect(isChartVersion(version)).toBe(true)
})

test('whatever restarts is a workload of the chart', () => {
  // Each of these is a copy of the built-in Redis: templates/_redis-stores.tpl.
  const stores = ['snapshot', 'insights', 'ext-auth-service', 'rate-limiter'].map(
    (name) => `gloo-redis-${name}`,
  )
  // Their kind depends on a value: templates/collector-workloads.yaml and templates/_prometheus.tpl.
  const ofOthers = ['gloo-telemetry-collector-agent', 'gloo-telemetry-gateway', 'prometheus-server']
  const known = [
    ...glooPlatform.components.flatMap(({ workload }) => workload?.name ?? []),
    ...stores,
    ...ofOthers,
  ]
  for (const { path, notes } of values) {
    for (const name of notes.restarts ?? []) expect(known, path.join('.')).toContain(name)
  }
})

/** JSON pointer of a value's schema, through the shared definitions. */
function pointerTo(path: string[]): string {
  let node = schema
  let pointer = '#'
  for (const key of path) {
    if (typeof node.$ref === 'string') {
      pointer = node.$ref
      node = (schema.definitions as Record<string, Record<string, unknown>>)[
        pointer.replace('#/definitions/', '')
      ]!
    }
    node = (node.properties as Record<string, Record<string, unknown>>)[key]!
    pointer += `/properties/${key}`
  }
  return pointer
}
