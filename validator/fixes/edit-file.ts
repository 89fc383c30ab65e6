import type { TextEdit } from '../edits/change.ts'
import { composed } from '../edits/composed.ts'
import { applyEdits } from '../edits/draft-edits.ts'
import { editText } from '../edits/edit-text.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { Source } from '../source.ts'
import { readAgain } from '../read-source.ts'
import { intendedMap, isSame } from '../edits/intended.ts'
import type { MapNode } from '../values-tree.ts'
import { isOfValues, type FixChange } from './planned-fix.ts'
import { duplicateRemover } from './remove-duplicates.ts'

/** A file with all changes made; every step of it is proven to mean what was intended. */
export interface EditedFile {
  text: string
  /** Edits of the text before. */
  edits: TextEdit[]
  /** The values that it holds now, each with the text that it stands in. */
  values: () => { text: string; documents: readonly MapNode[] }[]
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
  const refused = refusedByCipher(source.root)
  if (refused !== undefined) return { refused }
  const steps = [withoutComments, withoutDuplicates]
  let edited: Edits = { text: source.file.text, edits: [] }
  let current = source
  for (const step of steps) {
    const next = step(current, changes, profile)
    if ('refused' in next) return next
    if (next.edits.length === 0) continue
    edited = { text: next.text, edits: composed(edited.edits, next.edits) }
    current = readAgain(source, edited.text, profile)
  }
  const rest = changes.filter(isOfValues)
  const last = rest.length === 0 ? { text: edited.text, edits: [] } : editText(current, rest, profile)
  if ('refused' in last) return last
  const { text } = last
  return {
    text,
    edits: composed(edited.edits, last.edits),
    values: () => [{ text, documents: readAgain(source, text, profile).documents }],
  }
}

type Edits = Pick<EditedFile, 'text' | 'edits'>

/** Why nothing in a document is edited that sops has encrypted. */
export function refusedByCipher(document: MapNode | undefined): string | undefined {
  return document?.entries.get('sops')?.value.kind === 'map'
    ? 'the file is encrypted with sops, which would refuse a changed text; use sops to edit it'
    : undefined
}

function withoutComments(
  source: Source,
  changes: readonly FixChange[],
  profile: HelmProfile,
): Edits | NotEdited {
  const removals = changes.filter((change) => change.kind === 'remove-comment')
  const moved = removals.find(({ start, end, text }) => source.file.text.slice(start, end) !== text)
  if (moved !== undefined) return { refused: 'another fix has moved the comment; fix again', change: moved }
  const edits = removals.map(({ start, end }) => ({ start, end, text: '' })).sort((a, b) => a.start - b.start)
  const text = applyEdits(source.file.text, edits)
  if (edits.length === 0 || isUnchanged(source, text, profile)) return { text, edits }
  return { refused: 'the comment cannot be removed without a change of values', change: removals[0]! }
}

/** Whether the text means what the source does. */
function isUnchanged(source: Source, text: string, profile: HelmProfile): boolean {
  const edited = readAgain(source, text, profile)
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
): Edits | NotEdited {
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
