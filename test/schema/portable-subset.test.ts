import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { emitChartSchema } from '../../generator/emit/chart-schema.ts'
import { emitCompactChart } from '../../generator/emit/compact-chart.ts'
import { editorsSchema } from '../../generator/emit/editors-schema.ts'
import { kubernetesDefinitions } from '../../schema/kubernetes/index.ts'
import { editorsKeywords } from '../../generator/model/schema-keywords.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

type Schema = Record<string, unknown>

/** Validation keywords that gojsonschema, santhosh-tekuri and Ajv agree on, as far as the model needs them. */
const validating = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'definitions',
  'enum',
  'items',
  'maxLength',
  'maxProperties',
  'maximum',
  'minLength',
  'minimum',
  'pattern',
  'patternProperties',
  'properties',
  'required',
  'type',
])

const annotations = new Set(['$schema', '$comment', 'title', 'description', 'default', 'examples'])

const editorsOnly: readonly string[] = editorsKeywords

const content = emitChartSchema(glooPlatform)[0]!.content
const chart = parse(content)
const compact = (parse(emitCompactChart(glooPlatform)[0]!.content) as { schema: Schema }).schema
const editors = glooPlatform.minors.map(
  (minor) => [`gloo-platform ${minor}`, parse(JSON.stringify(editorsSchema(glooPlatform, minor)))] as const,
)
const all = [['values.schema.json', chart] as const, ...editors]

/** Sections that the published chart passes to third-party charts, and the shapes of those. */
const ofOtherCharts =
  /^\/properties\/(clickhouse|jaeger|postgresql|prometheus|telemetryCollector|telemetryGateway|telemetry(Collector|Gateway)Customization\/properties\/telemetry)(\/|$)|^\/properties\/global$/
/** Sections that pass unchecked but for a field or two. */
const passedUnchecked =
  /^\/properties\/((clickhouse|jaeger|postgresql)(\/.*)?|global|prometheus\/properties\/(alertmanager|kube-state-metrics|prometheus-node-exporter|prometheus-pushgateway|configmapReload\/properties\/prometheus\/properties\/startupProbe))$/
const lenientDefinitions = [...walk(compact)]
  .filter(({ node }) => node.unknownKeys === 'ignored')
  .map(({ pointer }) => pointer)

/** Shapes that this chart's own sections use. */
const ownShapes = shapesIn(
  [...walk({ properties: chart.properties })]
    .filter(({ pointer }) => !ofOtherCharts.test(pointer))
    .map(({ node }) => node),
)
/** Shapes of Kubernetes, and what the chart's schema writes once for several of them. */
const ofKubernetes = shapesIn(
  Object.keys(kubernetesDefinitions).map((name) => ({ $ref: `#/definitions/${name}` })),
)

/** The shapes that schemas refer to, and that those refer to. */
function shapesIn(schemas: readonly Schema[], found = new Set<string>()): ReadonlySet<string> {
  for (const node of schemas) {
    const name = typeof node.$ref === 'string' ? node.$ref.replace('#/definitions/', '') : undefined
    const shape = name === undefined ? undefined : (chart.definitions as Record<string, Schema>)[name]
    if (shape === undefined || found.has(name!)) continue
    found.add(name!)
    shapesIn(
      [...walk(shape)].map(({ node }) => node),
      found,
    )
  }
  return found
}

function isOnlyOfOthers(pointer: string): boolean {
  const shape = /^\/definitions\/([^/]+)/.exec(pointer)?.[1]
  return shape === undefined ? ofOtherCharts.test(pointer) : !ownShapes.has(shape)
}

describe.each(all)('%s', (name, schema) => {
  const nodes = [...walk(schema)]

  test('uses only keywords on which every validator agrees', () => {
    const isKnown = (keyword: string): boolean =>
      validating.has(keyword) || annotations.has(keyword) || editorsOnly.includes(keyword)
    const unknown = nodes.flatMap(({ node, pointer }) =>
      Object.keys(node)
        .filter((keyword) => !isKnown(keyword))
        .map((keyword) => `${pointer}: ${keyword}`),
    )
    expect(unknown).toEqual([])
  })

  test('has nothing that validates beside $ref, and no $id or remote reference', () => {
    const references = nodes.filter(({ node }) => node.$ref !== undefined)
    const wrong = references.filter(
      ({ node }) =>
        !/^#\/definitions\/[A-Za-z]+$/.test(node.$ref as string) ||
        Object.keys(node).filter((keyword) => validating.has(keyword)).length > 1,
    )
    expect(references).not.toEqual([])
    expect(wrong).toEqual([])
  })

  test('has patterns that both RE2 and ECMAScript read', () => {
    const patterns = nodes.flatMap(({ node }) => [
      node.pattern,
      ...Object.keys((node.patternProperties as Schema) ?? {}),
    ])
    for (const pattern of new Set(patterns)) {
      if (pattern === undefined) continue
      expect(() => new RegExp(pattern as string, 'u')).not.toThrow()
      expect(pattern).not.toMatch(/\(\?[=!<]|\\[1-9]/)
    }
  })

  test('has branches of anyOf that take different types', () => {
    for (const { node, pointer } of nodes) {
      if (node.anyOf === undefined) continue
      const types = (node.anyOf as Schema[]).map((branch) => typeOf(schema, branch))
      expect(new Set(types).size, pointer).toBe(types.length)
      expect(types).not.toContain('null')
    }
  })

  test('closes every object, except where keys are free', () => {
    const mayBeOpen = (pointer: string): boolean =>
      ofOtherCharts.test(pointer) ||
      lenientDefinitions.includes(pointer) ||
      (name === 'values.schema.json' && isOnlyOfOthers(pointer))
    const open = nodes.filter(
      ({ node }) =>
        node.type === 'object' && node.properties !== undefined && node.additionalProperties === undefined,
    )
    const pointers = open.map(({ pointer }) => pointer)
    expect(pointers.filter((pointer) => !mayBeOpen(pointer))).toEqual([])
  })

  test('describes every property outside the Kubernetes part', () => {
    const properties = nodes.filter(({ pointer }) => {
      // Editors describe the values of third-party charts too.
      if (name === 'values.schema.json' && isOnlyOfOthers(pointer)) return false
      if (!/\/(properties|patternProperties)\/[^/]+$/.test(pointer)) return false
      const definition = /^\/definitions\/([^/]+)/.exec(pointer)?.[1]
      return definition === undefined || !ofKubernetes.has(definition)
    })
    const silent = properties.filter(({ node }) => typeof descriptionOf(schema, node) !== 'string')
    expect(properties).not.toEqual([])
    expect(silent.map(({ pointer }) => pointer)).toEqual([])
  })

  test('passes the meta-schema and Ajv in strict mode', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true })
    for (const keyword of editorsOnly) ajv.addKeyword(keyword)
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(ajv.compile(schema)).toBeTypeOf('function')
  })
})

test('the validator knows of each open object that nothing reads its other keys', () => {
  const open = [...walk(compact)].filter(
    ({ node }) =>
      node.type === 'object' &&
      node.properties !== undefined &&
      node.additionalProperties === undefined &&
      node.unknownKeys !== 'ignored',
  )
  const pointers = open.map(({ pointer }) => pointer)
  expect(pointers.filter((pointer) => !passedUnchecked.test(pointer))).toEqual([])
})

test('the schema of the chart stays small', () => {
  const total = JSON.stringify(chart).length
  const compressed = gzipSync(JSON.stringify(chart)).length
  const definitions = chart.definitions as Schema
  const kubernetes = JSON.stringify(
    Object.fromEntries(Object.entries(definitions).filter(([name]) => name in kubernetesDefinitions)),
  ).length
  process.stdout.write(
    `Schema of the chart, minified: ${kilobytes(total)}, of which Kubernetes ${kilobytes(kubernetes)}; compressed ${kilobytes(compressed)}\n`,
  )
  expect(total).toBeLessThan(200 * 1024)
  expect(compressed).toBeLessThan(35_000)
  // Helm keeps the file as it is in the Secret of each release, compressed with it.
  expect(gzipSync(content).length).toBeLessThan(35_000)
})

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function parse(content: string): Schema {
  return JSON.parse(content) as Schema
}

/** The description of a schema, or of the shared one that it refers to. */
function descriptionOf(schema: Schema, { description, $ref }: Schema): unknown {
  const name = ($ref as string | undefined)?.replace('#/definitions/', '')
  return description ?? (name && (schema.definitions as Record<string, Schema>)[name]?.description)
}

function typeOf(schema: Schema, branch: Schema): unknown {
  const name = (branch.$ref as string | undefined)?.replace('#/definitions/', '')
  return name === undefined ? branch.type : (schema.definitions as Record<string, Schema>)[name]?.type
}

function* walk(node: Schema, pointer = ''): Generator<{ node: Schema; pointer: string }> {
  yield { node, pointer }
  for (const keyword of ['properties', 'patternProperties', 'definitions']) {
    for (const [key, child] of Object.entries((node[keyword] as Record<string, Schema>) ?? {})) {
      yield* walk(child, `${pointer}/${keyword}/${key.replaceAll('/', '~1')}`)
    }
  }
  for (const keyword of ['items', 'additionalProperties']) {
    const child = node[keyword]
    if (typeof child === 'object') yield* walk(child as Schema, `${pointer}/${keyword}`)
  }
  for (const [i, child] of ((node.anyOf as Schema[]) ?? []).entries())
    yield* walk(child, `${pointer}/anyOf/${i}`)
}
