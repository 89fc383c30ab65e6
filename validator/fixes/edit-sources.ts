import type { Outer, Source } from '../sources/source.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { NotEdited } from './plan-file.ts'
import { editEmbedded, type EmbeddedChanges } from './edit-embedded.ts'
import { editForReaders } from './edit-for-readers.ts'
import { grouped } from '../base/grouped.ts'
import type { FixChange } from '../findings/planned-fix.ts'

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
  const edited: EditedSource[] = []
  const refused: SourcesRefused[] = []
  for (const { source, changes, profile } of wanted) {
    if (source.embedded !== undefined) continue
    const { name, text: before } = source.file
    const result = editForReaders(source, changes, profile, readers.get(name) ?? [])
    if ('refused' in result) refused.push({ ...result, sources: [source] })
    else edited.push({ name, before, text: result.text })
  }
  for (const [outer, parts] of grouped(wanted.flatMap(embeddedIn))) {
    const sources = new Map(parts.map(({ embedded, source }) => [embedded, source]))
    const result = editEmbedded(outer, parts)
    const { name, text: before } = outer.file
    if ('text' in result) edited.push({ name, before, text: result.text })
    else
      for (const { parts, ...rest } of result) {
        refused.push({ ...rest, sources: parts.map((part) => sources.get(part)!) })
      }
  }
  return { edited, refused }
}

function embeddedIn({
  source,
  changes,
}: SourceChanges): (readonly [Outer, EmbeddedChanges & { source: Source }])[] {
  const { embedded } = source
  return embedded === undefined ? [] : [[embedded.outer, { embedded, changes, source }]]
}

/** What distinguishes the files of a run, and the values inside one of them; stays when a file gets another text. */
export function sourceId({ file, embedded }: Pick<Source, 'file' | 'embedded'>): string {
  return embedded === undefined
    ? file.name
    : `${embedded.outer.file.name}\n${JSON.stringify(embedded.path())}`
}

/** The source with the text that its places are of. */
export function editable(source: Source): Source {
  return source.embedded?.source ?? source
}
