import { resolve } from 'node:path'
import { chartNames, type ChartName } from '../knowledge/charts.ts'
import { isChartVersion } from '../../schema/model/chart-version.ts'
import { chartYaml } from './chart-folder.ts'
import type { HelmArguments } from './helm-arguments.ts'

export interface NamedChart {
  /** As Helm names it. */
  name: string
  /** Whether it is one of those that are known here. */
  known?: ChartName
  /** An exact version, where the arguments or the folder say one. */
  version?: string
  /** Whether it is the chart of this project, not the published one: its versions have this build metadata. */
  isOurs?: true
}

/** With the version of this tool behind it since there are releases. Helm writes the `+` as `_` in the tag of a registry. */
const ourMetadata = /[+_]gloo-values(?:\.|$)/

/** The chart that Helm would install: from a folder, a package, a repository or a registry. */
export function chartOfArguments({ positionals, flags }: HelmArguments, cwd: string): NamedChart | undefined {
  const reference = positionals.at(-1)
  if (reference === undefined) return undefined
  const asked = flags.get('version')?.at(-1)
  const { name, version = asked } = inFolder(resolve(cwd, reference)) ?? inReference(reference)
  return describedChart(name, version)
}

/** What a name and a version say about a chart. */
export function describedChart(name: string, version: string | undefined): NamedChart {
  const known = chartNames.find((one) => one === name)
  const exact = version?.replace(/^v/, '').replace(/[-+_].*$/s, '')
  return {
    name,
    ...(known && { known }),
    ...(exact !== undefined && isChartVersion(exact) && { version: exact }),
    ...(known && version !== undefined && ourMetadata.test(version) && { isOurs: true }),
  }
}

export function inFolder(folder: string): { name: string; version?: string } | undefined {
  const text = chartYaml(folder)
  if (text === undefined) return undefined
  const field = (key: string): string | undefined =>
    new RegExp(`^${key}: *["']?([^\\s"'#]+)`, 'm').exec(text)?.[1]
  const version = field('version')
  return { name: field('name') ?? '', ...(version !== undefined && { version }) }
}

/** `oci://host/charts/gloo-platform:2.7.2`, `gloo-platform-2.7.2.tgz`, `repository/gloo-platform`. */
export function inReference(reference: string): { name: string; version?: string } {
  const last = reference.split(/[\\/]/).at(-1)!
  const [, name, version] =
    /^(.+)-v?(\d+\.\d+\.\d+[^/]*)\.tgz$/.exec(last) ?? /^(.+?):v?(\d[^@]*)(?:@.*)?$/.exec(last) ?? []
  return name === undefined ? { name: last.replace(/@.*$/, '') } : { name, version: version! }
}
