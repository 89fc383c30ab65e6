import type { Source } from '../sources/source.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { grouped } from '../base/grouped.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import type { NotEdited } from './plan-file.ts'
import type { Piece } from './provable.ts'
import { provableFile } from './provable-file.ts'

/** A source, and what to change in it. */
export interface SourceChanges {
  source: Source
  changes: readonly FixChange[]
  profile: HelmProfile
}

/** A file with its new text. Values that are inside it are changed together. */
export interface EditedSource {
  name: string
  before: string
  text: string
}

/** Why one of some sources cannot be edited, or all of them together. */
export interface SourcesRefused extends NotEdited {
  sources: readonly Source[]
}

/** Makes changes to files and to values inside files, or says what of them cannot be edited. */
export function editSources(
  wanted: readonly SourceChanges[],
  readers: ReadonlyMap<string, readonly HelmProfile[]>,
): { edited: EditedSource[]; refused: SourcesRefused[] } {
  const byFile = grouped(wanted.map((one) => [one.source.embedded?.outer ?? one.source, one]))
  const results = [...byFile.values()].map((own) => editTogether(own, readers))
  return {
    edited: results.flatMap((result) => ('text' in result ? [result] : [])),
    refused: results.flatMap((result) => ('text' in result ? [] : result)),
  }
}

/** Makes all changes of one file. */
function editTogether(
  wanted: readonly SourceChanges[],
  readers: ReadonlyMap<string, readonly HelmProfile[]>,
): EditedSource | SourcesRefused[] {
  const { source, profile } = wanted[0]!
  const provable = provableFile(source, profile, readers)
  const pieces: Piece[] = []
  const refused: SourcesRefused[] = []
  for (const { source, changes } of wanted) {
    const plan = provable.plan(source, changes)
    if ('refused' in plan) refused.push({ ...plan, sources: [source] })
    else pieces.push({ source, changes, ...plan })
  }
  if (refused.length > 0) return refused
  const edited = provable.prove(pieces)
  if ('failures' in edited) {
    return edited.failures.map(({ reason, blamed }) => ({
      refused: reason,
      sources: blamed.map(({ source }) => source),
    }))
  }
  const { name, text: before } = provable.file
  return { name, before, text: edited.text }
}
