import { newestProfile, type HelmProfile } from '../values/helm-profile.ts'
import type { ValidationInput } from '../release/input.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import { chartDefaults } from '../values/layers.ts'
import type { ReadFlagFile } from '../set-flags/dialects.ts'
import { inHelmOrder, type FlagInput } from '../set-flags/flag-kinds.ts'
import { readFlags, type SetFlag } from '../set-flags/set-flag.ts'
import { Sources } from '../release/sources.ts'
import type { MappingNode } from '../values/values-tree.ts'

/** What the releases of one run share. */
export interface Run extends ValidationInput {
  profile: HelmProfile
  readFlagFile: ReadFlagFile
  sources: Sources
  flags: readonly FlagInput[]
  /** The flags as the Helms that were asked for read them, by version. */
  readFlags: Map<string, readonly SetFlag[]>
  /** The defaults, by chart and version. */
  shared: Map<string, MappingNode>
  /** Versions newer than the model that no file names, each reported once. */
  reportedNewer: Set<string>
}

export function startRun(input: ValidationInput): Run {
  const { profile = newestProfile, readFlagFile = refuseFlagFile, flags = [] } = input
  return {
    ...input,
    profile,
    readFlagFile,
    sources: new Sources(),
    flags,
    readFlags: new Map(),
    shared: new Map(),
    reportedNewer: new Set(),
  }
}

const refuseFlagFile: ReadFlagFile = () => ({
  error: { message: 'files cannot be read in this environment' },
})

/** The defaults of a chart in one version, which all releases for that version share. */
export function sharedDefaults({ shared }: Run, chart: KnownChart, version: string): MappingNode {
  const key = `${chart.chart} ${version}`
  let defaults = shared.get(key)
  if (defaults === undefined) shared.set(key, (defaults = chartDefaults(chart, version)))
  return defaults
}

/** The flags as a Helm reads them. */
export function flagsFor(run: Run, profile: HelmProfile): readonly SetFlag[] {
  const known = run.readFlags.get(profile.version)
  if (known !== undefined) return known
  const flags = run.flags.length === 0 ? [] : readFlags(inHelmOrder(run.flags), profile, run.readFlagFile)
  run.readFlags.set(profile.version, flags)
  return flags
}
