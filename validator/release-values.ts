import type { Finding } from './finding.ts'
import type { HelmProfile } from './helm-profile.ts'
import { mergeMaps } from './layers.ts'
import { applyFlag, type SetFlag } from './set-flags/set-flag.ts'
import type { Source } from './source.ts'
import type { SourceFile } from './source-file.ts'
import type { MapNode } from './values-tree.ts'

export interface ReleaseLayers {
  /** In the order of `-f`. */
  sources: readonly Source[]
  /** In the order in which Helm applies them. */
  flags: readonly SetFlag[]
  profile: HelmProfile
}

export interface ReleaseValues {
  /** The values of the user, before the chart's defaults are laid under them. */
  values: MapNode
  findings: Finding[]
  /** Whether every layer could be read. */
  isComplete: boolean
  /** Where a finding goes that no layer holds: the last file that could be read, or the last flag. */
  lastFile?: SourceFile
}

/** Merges the layers of a release as Helm does: files, then flags. */
export function mergeLayers({ sources, flags, profile }: ReleaseLayers): ReleaseValues {
  const findings = sources.flatMap((source) => source.findings)
  const readable = sources.filter((layer): layer is Source & { root: MapNode } => layer.root !== undefined)
  const [lowest = { kind: 'map', entries: new Map() }, ...others] = readable.map(({ root }) => root)
  let values: MapNode = others.reduce(mergeMaps, lowest)
  let isComplete = readable.length === sources.length
  let lastFile = readable.at(-1)?.file
  for (const flag of flags) {
    const { root, isRefused, finding } = applyFlag(flag, values, profile)
    values = root
    if (finding !== undefined) findings.push(finding)
    if (isRefused) isComplete = false
    else if (readable.length === 0) lastFile = flag.file
  }
  return { values, findings, isComplete, ...(lastFile && { lastFile }) }
}
