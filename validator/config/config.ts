import type { ExpectedCluster } from '../cluster-name.ts'
import type { Levels } from '../policy/level.ts'
import type { Place, SourceFile } from '../source-file.ts'

/** What may be said for all releases, and again for one. */
export interface ConfigSettings {
  chartVersion?: string
  helmVersion?: string
  root?: string
  levels: Levels
  policies?: readonly string[]
}

export interface ConfigRelease extends ConfigSettings {
  name?: string
  /** Files, folders and patterns, from the folder of the configuration. */
  files: readonly { name: string; place: Place }[]
  layers?: readonly string[]
  cluster?: ExpectedCluster
}

/** A configuration file that was read and found right. */
export interface Config extends ConfigSettings {
  file: SourceFile
  requiresReason: boolean
  releases: readonly ConfigRelease[]
}
