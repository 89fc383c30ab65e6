import type { TextEdit } from './change.ts'

/** A stretch of the text that stays, or text that an edit brings for a stretch. */
interface Piece {
  start: number
  end: number
  /** Absent where the stretch stays as it is. */
  text?: string
}

/** The edits of a text that do what the first ones do, and then the second ones, which are of what the first make of it. */
export function composed(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  if (first.length === 0) return [...second]
  const pieces = piecesOf(first)
  const edits: TextEdit[] = []
  let at = 0
  let index = 0
  const takeUntil = (end: number, isKept: boolean): { start: number; end: number } | undefined => {
    let taken: { start: number; end: number } | undefined
    while (at < end || (at === end && isEmptyText(pieces[index]))) {
      const piece = pieces[index]
      if (piece === undefined) break
      const [head, rest] = split(piece, end - at)
      at += lengthOf(head)
      taken = { start: taken?.start ?? head.start, end: head.end }
      if (isKept && head.text !== undefined) edits.push({ start: head.start, end: head.end, text: head.text })
      if (rest === undefined) index++
      else pieces[index] = rest
    }
    return taken
  }
  for (const { start, end, text } of second) {
    takeUntil(start, true)
    const here = pieces[index]!.start
    edits.push({ ...(takeUntil(end, false) ?? { start: here, end: here }), text })
  }
  takeUntil(Infinity, true)
  return joinedEdits(edits)
}

function piecesOf(edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    if (start > at) pieces.push({ start: at, end: start })
    pieces.push({ start, end, text })
    at = end
  }
  return [...pieces, { start: at, end: Infinity }]
}

function lengthOf({ start, end, text }: Piece): number {
  return text === undefined ? end - start : text.length
}

function isEmptyText(piece: Piece | undefined): boolean {
  return piece?.text === ''
}

/** What an edit brings is split in its text; the stretch that it takes away goes with the first part. */
function split(piece: Piece, length: number): [Piece, Piece?] {
  if (lengthOf(piece) <= length) return [piece]
  const { start, end, text } = piece
  if (text === undefined)
    return [
      { start, end: start + length },
      { start: start + length, end },
    ]
  return [
    { start, end, text: text.slice(0, length) },
    { start: end, end, text: text.slice(length) },
  ]
}

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
