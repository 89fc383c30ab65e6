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

export interface Suite {
  /** The folder of the chart, relative to the repository. */
  chart: string
  /** `tests/<name>_test.yaml`, relative to the chart. */
  file: string
}

/** The helm-unittest suites of all charts. */
export function suites(): Suite[] {
  return foldersIn('charts').flatMap((name) => {
    const folder = join(repository, 'charts', name, 'tests')
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('_test.yaml')) : []
    return files.map((file) => ({ chart: `charts/${name}`, file: `tests/${file}` }))
  })
}

/** Charts that have helm-unittest suites. */
export function testedCharts(): string[] {
  return [...new Set(suites().map(({ chart }) => chart))]
}

function foldersIn(folder: string): string[] {
  const path = join(repository, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
