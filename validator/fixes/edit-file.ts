import { applyEdits } from '../text/text-edit.ts'
import { editText, isIntended } from '../edits/edit-text.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { parseSource } from '../sources/read-source.ts'
import type { Source } from '../sources/source.ts'
import { filePlanner, notEdited, refusedByCipher, type NotEdited } from './plan-file.ts'
import { isOfValues, type FixChange } from '../findings/planned-fix.ts'

/** The text of a file with all changes made; every step is proven to mean what was intended. */
export function editFile(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): { text: string } | NotEdited {
  const encrypted = refusedByCipher(source.root)
  if (encrypted !== undefined) return { refused: encrypted, impossible: changes }
  // What no value depends on goes first: its places are those of the text.
  const removed = withoutRemovals(
    source,
    changes.filter((change) => !isOfValues(change)),
    profile,
  )
  if ('refused' in removed) return removed
  const current = removed.source
  const ofValues = changes.filter(isOfValues)
  if (ofValues.length === 0) return { text: current.file.text }
  const edited = editText(current, ofValues, profile)
  return 'text' in edited ? edited : notEdited(edited)
}

function withoutRemovals(
  source: Source,
  removals: readonly FixChange[],
  profile: HelmProfile,
): { source: Source } | NotEdited {
  if (removals.length === 0) return { source }
  const plan = filePlanner(source)(removals)
  if ('refused' in plan) return plan
  const next = parseSource(source.file.name, applyEdits(source.file.text, plan.edits), profile)
  if (isIntended(source, [], next)) return { source: next }
  const refused = 'removing it would change values'
  return removals.length === 1 ? { refused, impossible: removals } : { refused }
}
