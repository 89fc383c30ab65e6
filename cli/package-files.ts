import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompactChart, CompactSchema } from '../schema/model/compact-chart.ts'
import { UsageError } from './usage-error.ts'

// The bundle stands in dist/, beside cli/, so this holds for both.
const generated = join(import.meta.dirname, '../generated')

/** What the validator knows of the chart; the bundle holds it. */
export async function loadChart(): Promise<CompactChart> {
  const module = await import('../generated/validator/gloo-platform.json', { with: { type: 'json' } })
  return module.default as unknown as CompactChart
}

/** What a configuration may hold; the bundle has it. */
export async function loadConfigSchema(): Promise<CompactSchema> {
  const module = await import('../generated/validator/gloo-values.config.json', { with: { type: 'json' } })
  return module.default as unknown as CompactSchema
}

/** The editors' schemas in the package: chart and minor version of each, oldest first. */
export function listEditorSchemas(): { chart: string; minor: string }[] {
  const folder = join(generated, 'schemas')
  if (!existsSync(folder)) {
    throw new UsageError(
      `the schemas are not beside the program: there is no ${folder}`,
      'run gloo-values from where it was built or installed, not a copy of the program alone',
    )
  }
  return readdirSync(folder)
    .flatMap((file) => {
      const [, chart, minor] = /^(.+)-(\d+\.\d+)\.json$/.exec(file) ?? []
      return chart === undefined || minor === undefined ? [] : [{ chart, minor }]
    })
    .sort((a, b) => Number(a.minor.split('.')[1]) - Number(b.minor.split('.')[1]))
}

/** The schema with which editors complete a configuration. */
export function readConfigSchemaText(): string {
  return readFileSync(join(generated, 'schemas/gloo-values.config.json'), 'utf8')
}

export function readEditorSchema(chart: string, minor: string): string {
  return readFileSync(join(generated, 'schemas', `${chart}-${minor}.json`), 'utf8')
}
