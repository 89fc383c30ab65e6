import { join } from 'node:path'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import { chartNames } from '../knowledge/charts.ts'
import { chartYaml, namesInCharts } from './chart-folder.ts'
import { describedChart, inFolder, inReference, type NamedChart } from './chart-of-arguments.ts'

/** A chart of Gloo Platform inside another chart. */
export interface Dependency extends NamedChart {
  /** The key of the values of the other chart that holds its values. */
  key: string
}

interface Declared {
  name: string
  version?: string
  alias?: string
}

/** What `--root` says for it: a dot of a key is written `\\.`. */
export function rootOf({ key }: Dependency): string {
  return key.replaceAll('.', '\\.')
}

/**
 * The known charts that the chart in a folder contains: what it declares, and what is in its `charts`. Nothing where no
 * chart can be read.
 */
export function dependenciesOfFolder(folder: string): Dependency[] | undefined {
  const text = chartYaml(folder)
  if (text === undefined) return undefined
  const declared = declaredIn(text)
  const contained = chartsIn(folder)
  const found = (name: string): Declared | undefined => contained.find((one) => one.name === name)
  const undeclared = contained.filter(({ name }) => !declared.some((one) => one.name === name))
  return known([...declared.map((one) => ({ ...one, ...found(one.name) })), ...undeclared])
}

/** The known charts that a `Chart.yaml` declares. */
export function dependenciesOfText(text: string): Dependency[] {
  return known(declaredIn(text))
}

function known(all: readonly Declared[]): Dependency[] {
  return all
    .filter(({ name }) => chartNames.some((one) => one === name))
    .map(({ name, version, alias }) => ({ ...describedChart(name, version), key: alias ?? name }))
}

function declaredIn(text: string): Declared[] {
  const { root } = parseSource('Chart.yaml', text)
  const { dependencies } = root === undefined ? {} : (toPlain(root) as { dependencies?: unknown })
  if (!Array.isArray(dependencies)) return []
  return dependencies.flatMap((one: Partial<Record<keyof Declared, unknown>> | null) => {
    const { name, version, alias } = one ?? {}
    if (typeof name !== 'string') return []
    return {
      name,
      ...(typeof version === 'string' && { version }),
      ...(typeof alias === 'string' && { alias }),
    }
  })
}

function chartsIn(folder: string): Declared[] {
  return namesInCharts(folder).flatMap((name) =>
    name.endsWith('.tgz') ? inReference(name) : (inFolder(join(folder, 'charts', name)) ?? []),
  )
}
