import type { TextEdit } from '../../text/text-edit.ts'
import { lineStartAt } from '../../text/lines.ts'
import type { SourceFile } from '../../text/source-file.ts'

/** Text of which each line is the end of a line of another file, after the indentation of a block. */
export interface Lines {
  outer: SourceFile
  /** Where each line starts in the text. */
  own: readonly number[]
  /** Where each line starts in the file, after the indentation. */
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
  const location = (
    at: number,
  ): { isStart: boolean; isMissing: boolean; content: number; physical: number } => {
    const line = lastAtMost(own, at)
    const first = starts[line]!
    // The text has a line break after its last line also where the file ends without one.
    const isMissing = first === outer.text.length && !outer.text.endsWith('\n')
    return {
      isStart: at === own[line],
      isMissing,
      content: first + at - own[line]!,
      physical: isMissing ? first : lineStartAt(outer.text, first),
    }
  }
  const from = location(start)
  const to = location(end)
  const written = text
    .split(/\r?\n/)
    .map((line, index) => (line === '' || (index === 0 && !from.isStart) ? line : indent + line))
    .join(lineBreak)
  const isAtStart = text === '' ? from.isStart : text.endsWith('\n')
  const isBehindIndent = isAtStart && !to.isStart
  return {
    start: from.isStart ? from.physical : from.content,
    end: isAtStart && to.isStart ? to.physical : to.content,
    text: `${from.isMissing && text !== '' ? lineBreak : ''}${written}${isBehindIndent ? indent : ''}`,
  }
}

/** The index of the last number that is not greater than the position. */
export function lastAtMost(sorted: readonly number[], position: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}
