import { InternalError } from '../base/internal-error.ts'

/** Replaces the text from `start` up to, not including, `end`. Offsets are of the text without byte order mark. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** The text with the edits made, which are in its order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[], from = 0, to = text.length): string {
  const pieces: string[] = []
  let at = from
  for (const { start, end, text: replacement } of edits) {
    if (start < at)
      throw new InternalError(`the edit at ${start} overlaps the one before it, which ends at ${at}`)
    pieces.push(text.slice(at, start), replacement)
    at = end
  }
  return pieces.join('') + text.slice(at, to)
}
