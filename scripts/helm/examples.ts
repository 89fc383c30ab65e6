import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './helm.ts'

export interface Example {
  name: string
  /** The values file, relative to the repository. */
  values: string
}

/** Every `examples/<name>/values.yaml`. */
export function examples(): Example[] {
  return foldersIn('examples')
    .map((name) => ({ name, values: `examples/${name}/values.yaml` }))
    .filter(({ values }) => existsSync(join(repository, values)))
}

/** Charts that have helm-unittest suites. */
export function testedCharts(): string[] {
  return foldersIn('charts')
    .map((name) => `charts/${name}`)
    .filter((chart) => suitesOf(chart).length > 0)
}

function suitesOf(chart: string): string[] {
  const folder = join(repository, chart, 'tests')
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('_test.yaml')) : []
}

function foldersIn(folder: string): string[] {
  const path = join(repository, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
