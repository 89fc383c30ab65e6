import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { emitResourceTypes } from '../../generator/emit/resource-types.ts'
import { planFiles } from '../../generator/plan.ts'
import type { OutputFile } from '../../generator/output/output-file.ts'
import { section, type Fields } from '../../schema/model/collections.ts'
import { flag } from '../../schema/model/scalars.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { Resource } from '../../schema/model/resource.ts'
import { object, text } from '../../schema/model/resource-fields.ts'
import { cache } from './toy-chart/cache/cache.ts'
import { kubernetes } from '../../schema/kubernetes/fields.ts'
import { toyChart, toyComponents } from './toy-chart/chart.ts'
import { top } from './toy-chart/top.ts'

/** Pages and schemas about all charts, with everything that the program finds by itself. */
const aboutAllCharts = [
  'docs/rules.md',
  'gloo-values.config.json',
  'generated/validator/charts.json',
  'generated/validator/resources.json',
  'generated/validator/rules.json',
]

async function filesOf(chart: Chart): Promise<OutputFile[]> {
  const files = await planFiles([chart], '0.3.1', import.meta.dirname)
  return files.filter(({ path }) => !aboutAllCharts.some((name) => path.endsWith(name)))
}

test('the emitters make of the toy chart what they should', async () => {
  const expected = join(import.meta.dirname, 'toy-chart/expected')
  const files = await filesOf(toyChart())
  for (const { path, content } of files) await expect(content).toMatchFileSnapshot(join(expected, path))
  expect(filesBelow(expected)).toEqual(files.map(({ path }) => path).sort())
})

test('a component needs its own folder and a place in one list', async () => {
  const before = new Map((await filesOf(toyChart())).map(({ path, content }) => [path, content]))
  const after = await filesOf(toyChart([...toyComponents, cache]))
  const templates = after.filter(({ path }) => path.includes('/templates/'))
  const added = templates.filter(({ path }) => !before.has(path))
  expect(added.map(({ path }) => path)).toEqual(['charts/toy-chart/templates/cache-deployment.yaml'])
  expect(added[0]!.content).toContain('name: toy-cache')
  for (const { path, content } of templates) if (before.has(path)) expect(content).toBe(before.get(path))
  const sections = after.filter(({ content }) => /\bcache\b/.test(content)).map(({ path }) => path)
  expect(sections).toEqual([
    'charts/toy-chart/values.yaml',
    'charts/toy-chart/values.schema.json',
    'charts/toy-chart/templates/cache-deployment.yaml',
    'generated/schemas/toy-chart-1.2.json',
    'generated/validator/toy-chart.json',
    'generated/types/toy-chart.d.ts',
    'docs/values-toy-chart.md',
  ])
})

test('a chart that is not rendered has no chart files', async () => {
  const files = await filesOf(withoutChartFiles(toyChart()))
  expect(files.some(({ path }) => path.startsWith('charts/'))).toBe(false)
  expect(files.map(({ path }) => path)).toContain('generated/validator/toy-chart.json')
})

test('Chart.yaml says what the chart says of itself', async () => {
  const rendered = {
    home: 'https://example.com/toys',
    maintainer: 'toys',
    keywords: ['toy', 'test'],
    kubeVersion: { range: '>=1.30.0-0', reason: 'Why.' },
    annotations: { 'toys/mark': 'one' },
  }
  const files = await filesOf({ ...toyChart(), rendered })
  const { content } = files.find(({ path }) => path === 'charts/toy-chart/Chart.yaml')!
  expect(parse(content)).toEqual({
    apiVersion: 'v2',
    name: 'toy-chart',
    description: 'A chart for tests.',
    type: 'application',
    version: '1.2.0+gloo-values.0.3.1',
    appVersion: '1.2.0',
    kubeVersion: '>=1.30.0-0',
    home: 'https://example.com/toys',
    sources: ['https://example.com/toys'],
    maintainers: [{ name: 'toys', url: 'https://example.com/toys' }],
    keywords: ['toy', 'test'],
    annotations: { 'toys/mark': 'one' },
  })
})

test('a schema keyword that is not known stops the generator', async () => {
  const odd = Object.assign(flag({ description: 'Odd.', source: 'toy' }), { minItems: 1 })
  const chart = withoutChartFiles({ ...toyChart(), values: section({ odd }, { description: 'Values.' }) })
  await expect(filesOf(chart)).rejects.toThrow('odd: the schema keyword "minItems" is not known')
})

test('two files of one path stop the generator', async () => {
  await expect(planFiles([toyChart(), toyChart()], '0.3.1', import.meta.dirname)).rejects.toThrow(
    'two generated files are both charts/toy-chart/Chart.yaml',
  )
})

test('a value that the model does not have, and a host that is none, stop the generator', async () => {
  const broken = { ...cache, section: 'cahce' }
  await expect(filesOf(toyChart([...toyComponents, broken]))).rejects.toThrow(
    'the model has no value "cahce.',
  )
  await expect(filesOf(toyChart([toyComponents[1]!]))).rejects.toThrow(
    'mail joins "shop", which has no workload',
  )
})

test('shapes that share a name, or that Kubernetes does not have, stop the generator', async () => {
  const one = section({}, { description: 'One.', definition: 'shape' })
  const other = section(
    { odd: flag({ description: 'Odd.', source: 'toy' }) },
    { description: 'Other.', definition: 'shape' },
  )
  await expect(filesOf(withValues({ one, other }))).rejects.toThrow(
    'the model has two different shapes with the name "shape"',
  )
  const missing = kubernetes('Nothing' as 'Volume', { description: 'Nothing.', source: 'toy' })
  await expect(filesOf(withValues({ missing }))).rejects.toThrow(
    'schema/kubernetes has no definition "Nothing"',
  )
})

test('custom resources that share the name of a shape stop the generator', async () => {
  const spec = object('', { other: object('', { label: text() }, { definition: 'Sticker' }) })
  const other: Resource = { ...top, kind: 'Other', versions: [{ ...top.versions[0], spec }] }
  const chart = withoutChartFiles({ ...toyChart(), resources: [top, other] })
  await expect(emitResourceTypes(chart)).rejects.toThrow(
    'two different shapes of custom resources have the name "Sticker"',
  )
})

test('an error in a template stops the generator', async () => {
  const templates = mkdtempSync(join(tmpdir(), 'gloo-values-templates-'))
  try {
    cpSync(join(import.meta.dirname, 'toy-chart'), join(templates, 'toy-chart'), { recursive: true })
    writeFileSync(join(templates, 'toy-chart/static/odd.yaml'), '{{ .Values.mial.enabled }}')
    await expect(planFiles([toyChart()], '0.3.1', templates)).rejects.toThrow(
      'charts/toy-chart/templates/odd.yaml reads mial.enabled, which the model does not have',
    )
  } finally {
    rmSync(templates, { recursive: true })
  }
})

test('a custom resource that no version is stored of stops the generator', async () => {
  const unstored: Resource = { ...top, versions: [{ ...top.versions[0], isStored: false }] }
  await expect(filesOf({ ...toyChart(), resources: [unstored] })).rejects.toThrow('Top has no stored version')
})

/** A chart that only has these values. */
function withValues(fields: Fields): Chart {
  const values = section(fields, { description: 'Values.' })
  return withoutChartFiles({ ...toyChart([]), rules: [], values })
}

function withoutChartFiles({ rendered: _, ...chart }: Chart): Chart {
  return chart
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
}
