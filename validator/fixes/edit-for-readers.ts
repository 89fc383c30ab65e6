import type { HelmProfile } from '../values/helm-profile.ts'
import type { Source } from '../sources/source.ts'
import { parseSource } from '../sources/read-source.ts'
import { editFile } from './edit-file.ts'
import type { NotEdited } from './plan-file.ts'
import type { FixChange } from '../findings/planned-fix.ts'

/** Makes changes to a file that several Helms may read; proven for each of them. */
export function editForReaders(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
  readers: readonly HelmProfile[],
): { text: string } | NotEdited {
  const edited = editFile(source, changes, profile)
  if ('refused' in edited) return edited
  const { name, text } = source.file
  for (const reader of readers) {
    if (reader.version === profile.version) continue
    const other = editFile(parseSource(name, text, reader), changes, reader)
    if ('refused' in other || other.text !== edited.text) {
      return {
        refused: `Helm ${reader.version} of another release reads the file differently; edit it by hand`,
      }
    }
  }
  return edited
}
