import type { TextEdit } from '../edits/change.ts'
import { lineStartAt } from '../edits/lines.ts'
import type { SourceFile } from '../source-file.ts'

/** Text of which each line is the end of a line of another file, behind the indentation of a block. */
export interface Lines {
  outer: SourceFile
  /** Where each line starts in the text. */
  own: readonly number[]
  /** Where each line starts in the file, behind the indentation. */
  starts: readonly number[]
  /** What every line has in front of it. */
  indent: string
  lineBreak: string
}

/** The edits of the file that make these edits of the text. What they bring gets the indentation and the line ends of the block. */
export function outerEdits(lines: Lines, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map((edit) => outerEdit(lines, edit))
}

function outerEdit(
  { outer, own, starts, indent, lineBreak }: Lines,
  { start, end, text }: TextEdit,
): TextEdit {
  const place = (at: number): { line: number; isStart: boolean; content: number; physical: number } => {
    const line = lineOf(own, at)
    const content = starts[line]! + at - own[line]!
    return { line, isStart: at === own[line], content, physical: lineStartAt(outer.text, starts[line]!) }
  }
  const from = place(start)
  const to = place(end)
  const written = text
    .split(/\r?\n/)
    .map((line, index) => (line === '' || (index === 0 && !from.isStart) ? line : indent + line))
    .join(lineBreak)
  const isAtStart = text === '' ? from.isStart : text.endsWith('\n')
  const isBehindIndent = isAtStart && !to.isStart
  return {
    start: from.isStart ? from.physical : from.content,
    end: isAtStart && to.isStart ? to.physical : to.content,
    text: isBehindIndent ? written + indent : written,
  }
}

function lineOf(own: readonly number[], at: number): number {
  let low = 0
  let high = own.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (own[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
