import { applyEdits } from '../edits/draft-edits.ts'
import { editText, isIntended } from '../edits/edit-text.ts'
import type { HelmProfile } from '../helm-profile.ts'
import { parseSource } from '../read-source.ts'
import type { Source } from '../source.ts'
import { filePlanner, notEdited, refusedByCipher, type NotEdited } from './plan-file.ts'
import { isOfValues, type FixChange } from './planned-fix.ts'

/** What no value depends on goes first: the places of comments are those of the text. */
const removals = [
  { kind: 'remove-comment', refused: 'the comment cannot be removed without a change of values' },
  { kind: 'remove-duplicates', refused: 'the duplicate cannot be removed without a change of other values' },
]

/** The text of a file with all changes made; every step is proven to mean what was intended. */
export function editFile(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): { text: string } | NotEdited {
  const encrypted = refusedByCipher(source.root)
  if (encrypted !== undefined) return { refused: encrypted, impossible: changes }
  let current = source
  for (const { kind, refused } of removals) {
    const own = changes.filter((change) => change.kind === kind)
    if (own.length === 0) continue
    const plan = filePlanner(current)(own)
    if ('refused' in plan) return plan
    const next = parseSource(source.file.name, applyEdits(current.file.text, plan.edits), profile)
    if (!isIntended(current, [], next)) return own.length === 1 ? { refused, impossible: own } : { refused }
    current = next
  }
  const ofValues = changes.filter(isOfValues)
  if (ofValues.length === 0) return { text: current.file.text }
  const edited = editText(current, ofValues, profile)
  return 'text' in edited ? edited : notEdited(edited)
}
