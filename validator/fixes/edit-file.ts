import type { Change, TextEdit } from '../edits/change.ts'
import { applyEdits } from '../edits/draft-edits.ts'
import { editText } from '../edits/edit-text.ts'
import type { HelmProfile } from '../helm-profile.ts'
import { parseSource, type Source } from '../source.ts'
import { intendedMap, isSame } from '../edits/intended.ts'
import type { FixChange } from './planned-fix.ts'
import { duplicateRemover } from './remove-duplicates.ts'

/** A file with all changes made; every step of it is proven to mean what was intended. */
export interface EditedFile {
  text: string
  /** Edits of the text before, for as long as one step was enough. */
  edits: TextEdit[]
}

export interface NotEdited {
  refused: string
  /** The change that cannot be made, where it is one of several. */
  change?: FixChange
}

/** Makes changes to a file: comments first, because their places are those of the text, then duplicates. */
export function editFile(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): EditedFile | NotEdited {
  const refused = refusedWhole(source)
  if (refused !== undefined) return { refused }
  const steps = [withoutComments, withoutDuplicates]
  let edited: EditedFile = { text: source.file.text, edits: [] }
  let current = source
  for (const step of steps) {
    const next = step(current, changes, profile)
    if ('refused' in next) return next
    if (next.edits.length === 0) continue
    edited = next
    current = parseSource(source.file.name, edited.text, profile)
  }
  const rest = changes.filter(isOfValues)
  return rest.length === 0 ? edited : editText(current, rest, profile)
}

/** Why nothing in a file is edited. */
function refusedWhole({ root }: Source): string | undefined {
  return root?.entries.get('sops')?.value.kind === 'map'
    ? 'the file is encrypted with sops, which would refuse a changed text; use sops to edit it'
    : undefined
}

function isOfValues(change: FixChange): change is Change {
  return change.kind !== 'remove-duplicates' && change.kind !== 'remove-comment'
}

function withoutComments(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): EditedFile | NotEdited {
  const removals = changes.filter((change) => change.kind === 'remove-comment')
  const edits = removals.map(({ start, end }) => ({ start, end, text: '' })).sort((a, b) => a.start - b.start)
  const text = applyEdits(source.file.text, edits)
  if (edits.length === 0 || isUnchanged(source, text, profile)) return { text, edits }
  return { refused: 'the comment cannot be removed without a change of values', change: removals[0]! }
}

/** Whether the text means what the source does. */
function isUnchanged(source: Source, text: string, profile: HelmProfile): boolean {
  const edited = parseSource(source.file.name, text, profile)
  return (
    edited.documents.length === source.documents.length &&
    edited.documents.every((document, index) =>
      isSame(intendedMap(document), intendedMap(source.documents[index]!)),
    )
  )
}

function withoutDuplicates(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): EditedFile | NotEdited {
  const removals = changes.filter((change) => change.kind === 'remove-duplicates')
  const remove = duplicateRemover(source)
  const edits: TextEdit[] = []
  for (const change of removals) {
    const plan = remove(change.path)
    if ('refused' in plan) return { ...plan, change }
    edits.push(...plan.edits)
  }
  edits.sort((a, b) => a.start - b.start)
  const text = applyEdits(source.file.text, edits)
  if (edits.length === 0 || isUnchanged(source, text, profile)) return { text, edits }
  const refused = 'the duplicate cannot be removed without a change of other values'
  return removals.length === 1 ? { refused, change: removals[0]! } : { refused }
}
