import type { SourceFile } from '../../text/source-file.ts'
import type { MemoryBudget } from '../../text/memory-budget.ts'

/** How far a text has been read, line by line. */
export interface Cursor {
  file: SourceFile
  /** The first word that is not read yet. */
  at: number
  /** The column of that word; {@link atEnd} after the last one. */
  column: number
  /** Where the last word that was read ends. */
  end: number
  hasDuplicates: boolean
  budget: MemoryBudget
  /** Keys that were read, so that one text represents a key of many mappings. */
  keys: Map<string, string>
}

export const atEnd = -1

/** Goes to the first word after `from`, which is the start of a line. */
export function toNextWord(cursor: Cursor, from: number): void {
  const { text } = cursor.file
  let lineStart = from
  for (;;) {
    let at = lineStart
    while (text.charCodeAt(at) === space) at++
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== hash) {
      cursor.at = at
      cursor.column = at === text.length ? atEnd : at - lineStart
      return
    }
    const lineEnd = text.indexOf('\n', at)
    lineStart = lineEnd < 0 ? text.length : lineEnd + 1
  }
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.file.text.charCodeAt(cursor.at) === space) cursor.at++
}

/** Where the next line starts, when nothing but a comment follows on this one. */
export function endOfLine(cursor: Cursor): number | undefined {
  skipSpaces(cursor)
  const { text } = cursor.file
  const code = text.charCodeAt(cursor.at)
  if (code === lineFeed) return cursor.at + 1
  if (code !== hash) return cursor.at === text.length ? text.length : undefined
  const lineEnd = text.indexOf('\n', cursor.at)
  return lineEnd < 0 ? text.length : lineEnd + 1
}

/** What a sticky pattern finds at the cursor. */
export function matchAt(pattern: RegExp, { file: { text }, at }: Cursor): string | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined
}

/** Whether the dash of an item of a sequence is at the cursor. */
export function isAtItem({ file: { text }, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== dash) return false
  const next = text.charCodeAt(at + 1)
  return next === space || next === lineFeed || at + 1 === text.length
}

const lineFeed = 0x0a
const space = 0x20
const hash = 0x23
const dash = 0x2d
