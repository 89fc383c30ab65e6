import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompactChart } from '../schema/model/compact-chart.ts'

// The bundle stands in dist/, beside cli/, so this holds for both.
const generated = join(import.meta.dirname, '../generated')

export function loadChart(name: string): CompactChart {
  return JSON.parse(readFileSync(join(generated, 'validator', `${name}.json`), 'utf8')) as CompactChart
}

/** The editors' schemas in the package: chart and minor version of each, oldest first. */
export function listEditorSchemas(): { chart: string; minor: string }[] {
  return readdirSync(join(generated, 'schemas'))
    .flatMap((file) => {
      const [, chart, minor] = /^(.+)-(\d+\.\d+)\.json$/.exec(file) ?? []
      return chart === undefined || minor === undefined ? [] : [{ chart, minor }]
    })
    .sort((a, b) => Number(a.minor.split('.')[1]) - Number(b.minor.split('.')[1]))
}

export function readEditorSchema(chart: string, minor: string): string {
  return readFileSync(join(generated, 'schemas', `${chart}-${minor}.json`), 'utf8')
}
