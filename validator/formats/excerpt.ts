import type { Range } from '../diagnostic.ts'
import { cellsOf, type Cell } from './display-width.ts'
import type { ExcerptSource } from '../secrets/excerpt-source.ts'
import { hiddenStretches, overlapping } from '../secrets/hidden-stretches.ts'
import { mask } from '../secrets/secret-text.ts'

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
export function excerptOf(source: ExcerptSource, { start, end }: Range, width = 100): Excerpt | undefined {
  if (end.offset === 0) return undefined
  const line = lineAt(source, start.line)
  const from = Math.max(line.start, start.offset - reach)
  const to = Math.min(line.end, start.offset + reach)
  const cells = masked(source, start.line, cellsAt(source.file.text.slice(from, to), from), line)
  const last = Math.max(Math.min(end.offset, line.end), start.offset + 1)
  const isMarked = (cell: Cell): boolean => cell.end > start.offset && cell.start < last
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

function lineAt({ file }: ExcerptSource, line: number): { start: number; end: number } {
  const starts = file.lineStarts()
  const start = starts[line - 1]!
  const next = starts[line] ?? file.text.length
  const breakLength = /[\r\n]*$/.exec(file.text.slice(Math.max(start, next - 2), next))![0].length
  return { start, end: next - breakLength }
}

function cellsAt(text: string, offset: number): Cell[] {
  return cellsOf(text).map((cell) => ({ ...cell, start: cell.start + offset, end: cell.end + offset }))
}

/** Replaces what may not be shown by a mask of one length, and the comment after it too. */
function masked(source: ExcerptSource, line: number, cells: Cell[], { end }: { end: number }): Cell[] {
  const [from, to] = [cells[0]?.start ?? end, cells.at(-1)?.end ?? end]
  const secrets = overlapping(hiddenStretches(source, line), from, to)
  const result: Cell[] = []
  let isMasking = false
  for (const cell of cells) {
    const secret = secrets.find(({ start, end }) => cell.start < end && cell.end > start)
    const isBlank = cell.text.trim() === '' && !isMasking
    if (secret === undefined || isBlank) {
      if (isMasking && isComment(source, cell, end)) return result
      isMasking = false
      result.push(cell)
    } else if (isMasking) {
      result.at(-1)!.end = cell.end
    } else {
      result.push({ text: mask, width: mask.length, start: cell.start, end: cell.end })
      isMasking = true
    }
  }
  return result
}

function isComment({ file }: ExcerptSource, cell: Cell, lineEnd: number): boolean {
  return /^\s*#/.test(file.text.slice(cell.start, lineEnd))
}

/** Cuts a long line down to what stands around its first marked cell. */
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
