import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { endOfText, isBlank, isBreak, isBreakOrEnd, isDigit } from './characters.ts'
import { tabInIndent } from './scan-plain.ts'
import type { TextCursor } from './text-cursor.ts'
import { scalarToken, type Token } from './token.ts'

/** What is after the `|` or `>` of a block of text. */
interface Header {
  /** What becomes of the ends of its last lines. */
  chomping: 'strip' | 'clip' | 'keep'
  /** Columns that it is deeper than what is around it; 0 where its first line tells. */
  indent: number
}

/** Reads a block of text inside a mapping or list that is in the column `parentIndent`, -1 outside of all. */
export function scanBlock(cursor: TextCursor, parentIndent: number): Token {
  const start = cursor.at
  const isLiteral = cursor.code() === bar
  cursor.at++
  const { chomping, indent: increment } = readHeader(cursor)
  endHeader(cursor)
  const indentation: Indentation = {
    column: increment === 0 ? 0 : Math.max(parentIndent, 0) + increment,
    least: Math.max(parentIndent + 1, 1),
  }
  let text = ''
  let lineBreak = ''
  let wasIndented = false
  let { breaks, end } = readBreaks(cursor, indentation)
  while (cursor.column === indentation.column && cursor.code() !== endOfText) {
    const isIndented = isBlank(cursor.code())
    const isFolded = !isLiteral && !wasIndented && !isIndented && lineBreak === '\n'
    text += (isFolded ? (breaks === '' ? ' ' : '') : lineBreak) + breaks
    wasIndented = isIndented
    const from = cursor.at
    cursor.skipRestOfLine()
    text += cursor.text.slice(from, cursor.at)
    lineBreak = isBreak(cursor.code()) ? cursor.readBreak() : ''
    ;({ breaks, end } = readBreaks(cursor, indentation))
  }
  if (chomping !== 'strip') text += lineBreak
  if (chomping === 'keep') text += breaks
  return scalarToken('block', start, end, text)
}

function readHeader(cursor: TextCursor): Header {
  let chomping = readChomping(cursor)
  let indent = 0
  if (isDigit(cursor.code())) {
    indent = cursor.code() - zero
    if (indent === 0) {
      const at = cursor.at
      throw new YamlSyntaxError('a block scalar cannot be indented by 0', at, at + 1, 'remove the digit')
    }
    cursor.at++
    chomping ??= readChomping(cursor)
  }
  return { chomping: chomping ?? 'clip', indent }
}

function readChomping(cursor: TextCursor): Header['chomping'] | undefined {
  const code = cursor.code()
  if (code !== plus && code !== minus) return undefined
  cursor.at++
  return code === plus ? 'keep' : 'strip'
}

function endHeader(cursor: TextCursor): void {
  cursor.skipBlanks()
  cursor.skipComment()
  if (!isBreakOrEnd(cursor.code())) {
    throw new YamlSyntaxError(
      'unexpected text after | or >',
      cursor.at,
      cursor.at + 1,
      'start the text on the next line, or quote the value if it begins with | or >',
    )
  }
  if (isBreak(cursor.code())) cursor.readBreak()
}

interface Indentation {
  /** 0 until the first line with text has set it. */
  column: number
  least: number
}

/** The ends of empty lines, and where the last of them ends. Goes to the column of the text, or to what is before. */
function readBreaks(cursor: TextCursor, indentation: Indentation): { breaks: string; end: number } {
  let breaks = ''
  let end = cursor.at
  let deepest = 0
  for (;;) {
    while (cursor.code() === space && isLeft(cursor, indentation)) cursor.at++
    deepest = Math.max(deepest, cursor.column)
    if (cursor.code() === tab && isLeft(cursor, indentation)) throw tabInIndent(cursor.at)
    if (!isBreak(cursor.code())) break
    breaks += cursor.readBreak()
    end = cursor.at
  }
  if (indentation.column === 0) indentation.column = Math.max(deepest, indentation.least)
  return { breaks, end }
}

/** Whether the cursor is not yet in the column of the text, as far as that is known. */
function isLeft(cursor: TextCursor, { column }: Indentation): boolean {
  return column === 0 || cursor.column < column
}

const tab = 0x09
const space = 0x20
const plus = 0x2b
const minus = 0x2d
const zero = 0x30
const bar = 0x7c
