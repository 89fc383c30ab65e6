import type { TextEdit } from '../text/text-edit.ts'

/** Edits that touch become one. */
export function joinedEdits(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last?.end === edit.start) {
      result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text }
    } else result.push(edit)
  }
  return result
}
