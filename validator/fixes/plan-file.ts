import type { TextEdit } from '../edits/change.ts'
import { planEdits } from '../edits/edit-text.ts'
import type { Source } from '../source.ts'
import { refusedByCipher } from './edit-file.ts'
import { isOfValues, type FixChange } from './planned-fix.ts'
import { duplicateRemover } from './remove-duplicates.ts'

/** The edits that make the changes of one fix in the text as it is, not proven yet; nothing where it cannot be made. */
export type FilePlanner = (changes: readonly FixChange[]) => TextEdit[] | undefined

export function filePlanner(source: Source): FilePlanner {
  const removeDuplicate = duplicateRemover(source)
  const isRefused = refusedByCipher(source.root) !== undefined
  return (changes) => {
    if (isRefused) return undefined
    const edits: TextEdit[] = []
    for (const change of changes) {
      if (change.kind === 'remove-comment') edits.push({ start: change.start, end: change.end, text: '' })
      else if (change.kind === 'remove-duplicates') {
        const plan = removeDuplicate(change.path)
        if ('refused' in plan) return undefined
        edits.push(...plan.edits)
      }
    }
    const ofValues = changes.filter(isOfValues)
    if (ofValues.length > 0) {
      const plan = planEdits(source, ofValues)
      if ('refused' in plan) return undefined
      edits.push(...plan.edits)
    }
    return inOrder(edits)
  }
}

/** The edits in the order of the text; nothing where two of them meet. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const isFree = sorted.every(({ start }, index) => index === 0 || sorted[index - 1]!.end <= start)
  return isFree ? sorted : undefined
}
