import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { helmTemplate, repository, type HelmVersion } from '../helm/support/chart.ts'
import { editorsKeywords } from '../../generator/model/schema-keywords.ts'
import { coalesce, type Values } from './coalesce.ts'
import type { SchemaNode } from './samples.ts'

/** Whether a document passes the schema of the chart. */
export type Verdict = 'accepted' | 'refused'

const chartFolder = join(repository, 'charts/gloo-platform')
const compact = await loadChart()

export const chartSchema = JSON.parse(
  readFileSync(join(chartFolder, 'values.schema.json'), 'utf8'),
) as SchemaNode

/** What a node of the chart's schema refers to. */
export function resolved(node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/definitions/', '')
  return name === undefined ? node : resolved(chartSchema.definitions![name]!)
}

const schemaRules = new Set(['unknown-key', 'wrong-type', 'not-allowed', 'missing-value', 'not-in-version'])

/** The verdict of our interpreter. */
export function judgeByInterpreter(values: Values): Verdict {
  const { diagnostics } = validateReleases({
    releases: [{ name: 'values', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
    chart: { ...compact, rules: [] },
    chartSource: 'ours',
    tool: 'test',
  })
  return diagnostics.some(({ ruleId, severity }) => severity === 'error' && schemaRules.has(ruleId))
    ? 'refused'
    : 'accepted'
}

const validates = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true }).compile(
  chartSchema,
)

/** The verdict of Ajv. */
export function judgeByAjv(values: Values): Verdict {
  return validates(coalesce(values, compact.defaults)) ? 'accepted' : 'refused'
}

const editors = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true })
for (const keyword of editorsKeywords) editors.addKeyword(keyword)
const validatesInEditor = editors.compile(
  JSON.parse(readFileSync(join(repository, 'generated/schemas/gloo-platform-2.7.json'), 'utf8')) as object,
)

/** The verdict that an editor shows for a file with the merged values. */
export function judgeAsEditor(values: Values): Verdict {
  return validatesInEditor(coalesce(values, compact.defaults)) ? 'accepted' : 'refused'
}

/** The chart without its templates: only the schema speaks, and a run costs little. */
export const schemaOnlyChart = makeSchemaOnlyChart()

function makeSchemaOnlyChart(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'verdicts-')), 'gloo-platform')
  mkdirSync(folder)
  for (const name of ['Chart.yaml', 'values.yaml', 'values.schema.json']) {
    writeFileSync(join(folder, name), readFileSync(join(chartFolder, name)))
  }
  return folder
}

/** The verdict of a real Helm. An error that does not come from the schema fails. */
export async function judgeByHelm(helm: HelmVersion, values: Values): Promise<Verdict> {
  const { status, stderr } = await helmTemplate({ helm, chart: schemaOnlyChart, values })
  if (status === 0) return 'accepted'
  if (!/values don't meet the specifications of the schema/.test(stderr)) {
    throw new Error(`Helm ${helm} failed without asking the schema: ${stderr}`)
  }
  return 'refused'
}
