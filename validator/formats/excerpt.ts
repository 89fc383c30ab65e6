import type { Range } from '../text/range.ts'
import { cellsOf, type Cell } from './display-width.ts'
import type { Piece, RedactedFile } from '../redaction/redacted-file.ts'

export interface Excerpt {
  line: number
  text: string
  /** Spaces and carets under the text. */
  carets: string
  /** The line on which the range ends, where it is another. */
  lastLine?: number
}

/** Units of a long line that are looked at on each side of the caret. */
const reach = 400

/**
 * The line on which a range starts, with its secrets masked, in at most `width` columns and two for the marks of a cut.
 * Nothing for an empty range at the top of a file.
 */
export function excerptOf(file: RedactedFile, { start, end }: Range, width = 100): Excerpt | undefined {
  if (end.offset === 0) return undefined
  const [from, to] = [start.offset - reach, start.offset + reach]
  const line = file.line(start.line, from, to)
  const last = Math.max(Math.min(end.offset, line.end), start.offset + 1)
  const isMarked = (cell: Cell): boolean => cell.end > start.offset && cell.start < last
  const cells = line.pieces.flatMap(cellsIn)
  const { shown, isCutLeft, isCutRight } = trimmed(
    cells,
    cells.findIndex(isMarked),
    { isCutLeft: from > line.start, isCutRight: to < line.end },
    width,
  )
  const text = `${isCutLeft ? '…' : ''}${shown.map((cell) => cell.text).join('')}${isCutRight ? '…' : ''}`
  const carets = shown.map((cell) => (isMarked(cell) ? '^' : ' ').repeat(cell.width)).join('')
  const run = carets.includes('^') ? carets.trimEnd() : `${carets}^`
  const lastLine = end.col === 1 ? end.line - 1 : end.line
  return {
    line: start.line,
    text: text.trimEnd(),
    carets: `${isCutLeft ? ' ' : ''}${run}`,
    ...(lastLine > start.line ? { lastLine } : {}),
  }
}

/** A mask is one cell, so that it is never cut. */
function cellsIn({ text, isMask, start, end }: Piece): Cell[] {
  if (isMask) return [{ text, width: text.length, start, end }]
  return cellsOf(text, start)
}

/** Cuts a long line down to what is around its first marked cell. */
function trimmed(
  cells: Cell[],
  marked: number,
  wasCut: { isCutLeft: boolean; isCutRight: boolean },
  width: number,
): { shown: Cell[]; isCutLeft: boolean; isCutRight: boolean } {
  const at = marked < 0 ? cells.length : marked
  let before = widthOf(cells.slice(0, at))
  let all = widthOf(cells)
  let first = 0
  for (; before > width / 2 && all > width; first++) {
    before -= cells[first]!.width
    all -= cells[first]!.width
  }
  let last = cells.length
  for (; last > at + 1 && all > width; last--) all -= cells[last - 1]!.width
  return {
    shown: cells.slice(first, last),
    isCutLeft: wasCut.isCutLeft || first > 0,
    isCutRight: wasCut.isCutRight || last < cells.length,
  }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
