import { MemoryBudget } from './memory-budget.ts'
import type { Position, Range } from './range.ts'

/** One input as text, without its byte order mark. */
export interface SourceFile {
  name: string
  text: string
  hasByteOrderMark: boolean
  /** Whether this is the text of a flag such as `--set`, which nobody can edit in place. */
  isFlag: boolean
  /** Where the text is, when it is a part of another file: the values inside a manifest. */
  within?: Within
  /** For what is made of the text. */
  budget: MemoryBudget
  /** Offsets at which lines start. Counted on the first question, because most runs never ask. */
  lineStarts(): readonly number[]
}

export interface Within {
  file: SourceFile
  /** The span of that file which holds a span of this text. */
  span(start: number, end: number): { start: number; end: number }
  /** How a parameter that is read as a number is made a text. */
  textAdvice?: string
}

/** A span of a file: from `start` up to, not including, `end`. */
export interface Location {
  file: SourceFile
  start: number
  end: number
}

export function sourceFile(name: string, text: string): SourceFile {
  let starts: number[] | undefined
  const decoded = withoutByteOrderMark(text)
  return {
    name,
    text: decoded,
    hasByteOrderMark: decoded.length < text.length,
    isFlag: false,
    budget: new MemoryBudget(decoded),
    lineStarts: () => (starts ??= findLineStarts(decoded)),
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

export function positionAt(file: SourceFile, offset: number): Position {
  const starts = file.lineStarts()
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, col: offset - starts[low]! + 1, offset }
}

/** The place in a file that a user can open. */
export function outermost(location: Location): Location {
  const { within } = location.file
  return within === undefined
    ? location
    : outermost({ file: within.file, ...within.span(location.start, location.end) })
}

export function rangeOf({ file, start, end }: Location): Range {
  return { start: positionAt(file, start), end: positionAt(file, end) }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length)
  return starts
}
