import type { Finding } from '../findings/finding.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { MergedValues } from '../values/merged-values.ts'
import { writeFlag, type SetFlag } from '../set-flags/set-flag.ts'
import type { Source } from '../sources/source.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'

export interface ReleaseLayers {
  /** In the order of `-f`. */
  sources: readonly Source[]
  /** In the order in which Helm applies them. */
  flags: readonly SetFlag[]
  profile: HelmProfile
}

export interface ReleaseValues {
  /** The values of the user, before the chart's defaults are laid under them. */
  values: MappingNode
  findings: Finding[]
  /** Whether every layer could be read. */
  isComplete: boolean
  /** Where a finding goes that no layer holds: the last file that could be read, or the last flag. */
  lastFile?: SourceFile
}

/** Merges the layers of a release as Helm does: files, then flags. */
export function mergeLayers({ sources, flags, profile }: ReleaseLayers): ReleaseValues {
  const findings = sources.flatMap((source) => source.findings)
  const readable = sources.filter(
    (layer): layer is Source & { root: MappingNode } => layer.root !== undefined,
  )
  const [lowest = { kind: 'mapping', entries: new Map() }, ...others] = readable.map(({ root }) => root)
  const values = new MergedValues(lowest)
  for (const layer of others) values.lay(layer)
  let isComplete = readable.length === sources.length
  let lastFile = readable.at(-1)?.file
  for (const flag of flags) {
    const { isRefused, finding } = writeFlag(flag, values, profile)
    if (finding !== undefined) findings.push(finding)
    if (isRefused) isComplete = false
    else if (readable.length === 0) lastFile = flag.file
  }
  return { values: values.root, findings, isComplete, ...(lastFile && { lastFile }) }
}
