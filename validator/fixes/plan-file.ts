import type { TextEdit } from '../text/text-edit.ts'
import { planEdits, type Refused } from '../edits/edit-text.ts'
import { grouped } from '../base/grouped.ts'
import type { Source } from '../sources/source.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { isOfValues, type FixChange } from '../findings/planned-fix.ts'
import { duplicateRemover } from './remove-duplicate.ts'

/** The edits that make changes in the text as it is, not proven yet, or why it cannot be done. */
export type FilePlanner = (changes: readonly FixChange[]) => { edits: TextEdit[] } | NotEdited

export interface NotEdited {
  refused: string
  /** Changes of which each is one that cannot be made, where that is known. */
  impossible?: readonly FixChange[]
}

export function filePlanner(source: Source): FilePlanner {
  const removeDuplicate = duplicateRemover(source)
  const encrypted = refusedByCipher(source.root)
  return (changes) => {
    if (encrypted !== undefined) return { refused: encrypted, impossible: changes }
    const removals: [FixChange, TextEdit[]][] = []
    const refusals: [reason: string, FixChange][] = []
    for (const change of changes) {
      if (isOfValues(change)) continue
      const plan = change.kind === 'remove-comment' ? commentRemoval(source, change) : removeDuplicate(change)
      if ('edits' in plan) removals.push([change, plan.edits])
      else refusals.push([plan.refused, change])
    }
    for (const [refused, impossible] of grouped(refusals)) return { refused, impossible }
    const ofValues = changes.filter(isOfValues)
    const plan = ofValues.length === 0 ? { edits: [] } : planEdits(source, ofValues)
    if ('refused' in plan) return notEdited(plan)
    const edits = inOrder([...plan.edits, ...removals.flatMap(([, own]) => own)])
    if (edits !== undefined) return { edits }
    const impossible = removals.filter(([, own]) => inOrder([...plan.edits, ...own]) === undefined)
    return { refused: refusedByNeighbours, impossible: impossible.map(([change]) => change) }
  }
}

/** Why nothing in a document is edited that sops has encrypted. */
export function refusedByCipher(document: MappingNode | undefined): string | undefined {
  return document?.entries.get('sops')?.value.kind === 'mapping'
    ? 'the file is encrypted with sops; use sops to edit it'
    : undefined
}

/** Says of which changes it is known that they cannot be made. */
function notEdited({ refused, change }: Refused): NotEdited {
  return change === undefined ? { refused } : { refused, impossible: [change] }
}

function commentRemoval(
  { file }: Source,
  { start, end, text }: Extract<FixChange, { kind: 'remove-comment' }>,
): { edits: TextEdit[] } | { refused: string } {
  return file.text.slice(start, end) === text
    ? { edits: [{ start, end, text: '' }] }
    : { refused: 'another fix has moved the comment; run --fix again' }
}

export const refusedByNeighbours = 'two changes conflict in the same lines'

/** The edits in the order of the text; nothing where two of them meet. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const isFree = sorted.every(({ start }, index) => index === 0 || sorted[index - 1]!.end <= start)
  return isFree ? sorted : undefined
}
