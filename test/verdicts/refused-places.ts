import { Ajv } from 'ajv'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { helmTemplate, type HelmVersion } from '../helm/support/chart.ts'
import { coalesce, type Values } from './coalesce.ts'
import { chartSchema, schemaOnlyChart } from './judges.ts'

/** Where a judge finds mistakes in values: keys and numbers of items with dots between them, each place once. */
export type Judge = (values: Values) => Promise<string[]>

const chart = { ...(await loadChart()), rules: [] }

/** Our interpreter, for the newest chart or another version. */
export function placesByInterpreter(values: Values, chartVersion?: string): string[] {
  const { diagnostics } = validateReleases({
    releases: [{ name: 'values', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
    chart,
    tool: 'test',
    ...(chartVersion !== undefined && { chartVersion }),
  })
  return placesOf(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ path }) => path.join('.')),
  )
}

const options = { strict: true, allErrors: true, allowUnionTypes: true, allowMatchingProperties: true }
const validates = new Ajv(options).compile(chartSchema)

export function placesByAjv(values: Values): string[] {
  validates(coalesce(values, chart.defaults))
  return placesOf(
    (validates.errors ?? []).map(({ instancePath, params }) =>
      [...stepsOf(instancePath), ...unknownKeyIn(params)].join('.'),
    ),
  )
}

function unknownKeyIn(params: Record<string, unknown>): string[] {
  return typeof params.additionalProperty === 'string' ? [params.additionalProperty] : []
}

/** A real Helm. An error that does not come from the schema fails. */
export async function placesByHelm(helm: HelmVersion, values: Values): Promise<string[]> {
  const { status, stderr } = await helmTemplate({ helm, chart: schemaOnlyChart, values })
  if (status === 0) return []
  if (!stderr.includes("values don't meet the specifications of the schema"))
    throw new Error(`Helm ${helm} failed without asking the schema: ${stderr}`)
  const places = stderr.split('\n').flatMap((line) => placeIn(line) ?? [])
  if (places.length === 0) throw new Error(`Helm ${helm} names no place: ${stderr}`)
  return placesOf(places)
}

/** Up to 3.18.4 Helm writes `- a.b: message`, later `- at '/a/b': message`, below lines for what is around it. */
function placeIn(line: string): string | undefined {
  const [, pointer, message] = /^ *- at '(.*?)': (.*)$/.exec(line) ?? []
  if (pointer !== undefined) {
    if (message === 'validation failed') return undefined
    const [, key] = /^additional properties '([^']*)' not allowed$/.exec(message!) ?? []
    return [...stepsOf(pointer), ...(key === undefined ? [] : [key])].join('.')
  }
  const [, above, unknown] = /^- (.*?): Additional property (\S+) is not allowed$/.exec(line) ?? []
  if (above !== undefined) return `${above}.${unknown}`
  return /^- (.*?): [A-Z]/.exec(line)?.[1]
}

/** The keys of a JSON pointer. */
function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function placesOf(places: readonly string[]): string[] {
  return [...new Set(places)].toSorted()
}
