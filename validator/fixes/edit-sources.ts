import type { Source } from '../source.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { EditedFile, NotEdited } from './edit-file.ts'
import { editEmbedded, type EmbeddedChanges } from './edit-embedded.ts'
import { editForReaders } from './edit-for-readers.ts'
import type { FixChange } from './planned-fix.ts'

/** A source, and what to change in it. */
export interface SourceChanges {
  source: Source
  changes: readonly FixChange[]
  profile: HelmProfile
}

/** A file with its new text. Values that stand inside it are changed together. */
export interface EditedSource extends EditedFile {
  name: string
  before: string
}

/** Makes changes to files and to values inside files. */
export function editSources(
  wanted: readonly SourceChanges[],
  readers: ReadonlyMap<string, readonly HelmProfile[]>,
): EditedSource[] | NotEdited {
  const edited: EditedSource[] = []
  for (const one of wanted) {
    if (one.source.embedded !== undefined) continue
    const { source, changes, profile } = one
    const { name } = source.file
    const result = editForReaders(source, changes, profile, readers.get(name) ?? [])
    if ('refused' in result) return result
    edited.push({ ...result, name, before: source.file.text })
  }
  for (const [name, parts] of embeddedByFile(wanted)) {
    const { outer } = parts[0]!.embedded
    const result = editEmbedded(outer, parts, parts[0]!.profile)
    if ('refused' in result) return result
    edited.push({ name, before: outer.file.text, ...result })
  }
  return edited
}

type Part = EmbeddedChanges & { profile: HelmProfile }

function embeddedByFile(wanted: readonly SourceChanges[]): ReadonlyMap<string, Part[]> {
  const files = new Map<string, Part[]>()
  for (const { source, changes, profile } of wanted) {
    const { embedded } = source
    if (embedded === undefined) continue
    const { name } = embedded.outer.file
    files.set(name, [...(files.get(name) ?? []), { embedded, changes, profile }])
  }
  return files
}

/** What tells apart the files of a run, and the values inside one of them; stays when a file gets another text. */
export function sourceId({ file, embedded }: Pick<Source, 'file' | 'embedded'>): string {
  return embedded === undefined
    ? file.name
    : `${embedded.outer.file.name}\n${JSON.stringify(embedded.path())}`
}

/** The source with the text that its places are of. */
export function editable(source: Source): Source {
  return source.embedded?.source ?? source
}
