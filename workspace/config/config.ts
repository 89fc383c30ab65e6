import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { LoadBalancers } from '../../schema/model/rule.ts'
import type { ExpectedCluster } from '../../validator/release/release-settings.ts'
import type { Levels } from '../../validator/findings/level.ts'
import type { Location, SourceFile } from '../../validator/text/source-file.ts'
import type { Path } from '../../validator/values/values-tree.ts'

/** What may be said for all releases, and again for one. */
export interface ConfigSettings {
  /** Name of the chart. */
  chart?: string
  chartVersion?: string
  chartVersionAt?: Location
  chartSource?: ChartSource
  helmVersion?: string
  root?: string
  rootAt?: Location
  loadBalancers?: LoadBalancers
  levels: Levels
  policies?: readonly string[]
}

/** What a configuration names, from its folder. */
export interface ConfigEntry {
  name: string
  /** Where it is in the configuration. */
  path: Path
  location: Location
}

export interface ConfigRelease extends ConfigSettings {
  name?: string
  /** Files, folders and patterns. */
  files: readonly ConfigEntry[]
  layers?: readonly ConfigEntry[]
  cluster?: ExpectedCluster
}

/** A configuration file that was read and found right. */
export interface Config extends ConfigSettings {
  file: SourceFile
  requiresReason: boolean
  releases: readonly ConfigRelease[]
}
