import { newestProfile, type HelmProfile } from '../values/helm-profile.ts'
import type { ValidationInput } from '../release/input.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import { chartDefaults } from '../values/layers.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
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
  /** By chart and version. */
  shared: Map<string, SharedDefaults>
  /** Versions newer than the model that no file names, each reported once. */
  reportedNewer: Set<string>
}

/** The defaults of a chart in one version, which all releases for that version share. */
interface SharedDefaults {
  defaults: MappingNode
  /** What of them is worth a look. Remembering costs more than it saves where no other release follows. */
  doubtful: SchemaCheck['doubtful']
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

const refuseFlagFile: ReadFlagFile = () => ({ error: { message: 'files are not read here' } })

export function sharedDefaults(
  { shared, releases }: Run,
  chart: KnownChart,
  version: string,
): SharedDefaults {
  const key = `${chart.chart} ${version}`
  let found = shared.get(key)
  if (found === undefined) {
    found = {
      defaults: chartDefaults(chart, version),
      doubtful: releases.length > 1 ? new Map() : undefined,
    }
    shared.set(key, found)
  }
  return found
}

/** The flags as a Helm reads them. */
export function flagsFor(run: Run, profile: HelmProfile): readonly SetFlag[] {
  const known = run.readFlags.get(profile.version)
  if (known !== undefined) return known
  const flags = run.flags.length === 0 ? [] : readFlags(inHelmOrder(run.flags), profile, run.readFlagFile)
  run.readFlags.set(profile.version, flags)
  return flags
}
