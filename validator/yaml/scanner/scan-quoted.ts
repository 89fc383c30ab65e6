import { closingHelp } from './closing-quote.ts'
import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { endOfText, isBlankOrEnd, isBreak, isBreakOrEnd } from './characters.ts'
import { readEscape } from './escapes.ts'
import type { TextCursor } from './text-cursor.ts'
import { scalarToken, type Token } from './token.ts'

/** Reads a text in quotes, which may go on over lines in any column. */
export function scanQuoted(cursor: TextCursor, style: 'single' | 'double'): Token {
  const start = cursor.at
  const quote = style === 'single' ? singleQuote : doubleQuote
  cursor.at++
  if (goesToPlainEnd(cursor, quote)) {
    return scalarToken(style, start, cursor.at, cursor.text.slice(start + 1, cursor.at - 1))
  }
  let text = ''
  for (;;) {
    if (cursor.isAtMarker() || cursor.code() === endOfText) throw neverClosed(cursor.text, start, style)
    const words = readWords(cursor, quote)
    text += words.text
    if (cursor.code() === quote) break
    text += readGap(cursor, words.endsInEscapedBreak)
  }
  cursor.at++
  return scalarToken(style, start, cursor.at, text)
}

/** Goes after the closing quote where the text is as it is: on one line, without escapes. */
function goesToPlainEnd(cursor: TextCursor, quote: number): boolean {
  let ahead = 0
  for (let code = cursor.code(); code !== quote; code = cursor.code(++ahead)) {
    if (isBreakOrEnd(code) || (code === backslash && quote === doubleQuote)) return false
  }
  if (quote === singleQuote && cursor.code(ahead + 1) === quote) return false
  cursor.at += ahead + 1
  return true
}

/** The text up to a blank, the end of a line or the closing quote. */
function readWords(cursor: TextCursor, quote: number): { text: string; endsInEscapedBreak: boolean } {
  let text = ''
  let from = cursor.at
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === quote) {
      if (quote === doubleQuote || cursor.code(1) !== quote) break
      text += cursor.text.slice(from, cursor.at + 1)
      from = cursor.at += 2
    } else if (code === backslash && quote === doubleQuote) {
      text += cursor.text.slice(from, cursor.at)
      if (isBreak(cursor.code(1))) {
        cursor.at++
        cursor.readBreak()
        return { text, endsInEscapedBreak: true }
      }
      text += readEscape(cursor)
      from = cursor.at
    } else cursor.at++
  }
  return { text: text + cursor.text.slice(from, cursor.at), endsInEscapedBreak: false }
}

/** Blanks on a line are kept; around ends of lines they are not, and one end of a line becomes a space. */
function readGap(cursor: TextCursor, isBehindBreak: boolean): string {
  const from = cursor.at
  cursor.skipBlanks()
  if (!isBehindBreak && !isBreak(cursor.code())) return cursor.text.slice(from, cursor.at)
  const first = isBehindBreak ? '' : cursor.readBreak()
  return folded(first, readBreaks(cursor))
}

/** The ends of lines at hand, without the blanks between them. */
function readBreaks(cursor: TextCursor): string {
  let breaks = ''
  for (;;) {
    cursor.skipBlanks()
    if (!isBreak(cursor.code())) return breaks
    breaks += cursor.readBreak()
  }
}

/** What the end of a line, with those of empty lines behind it, means inside a text. */
export function folded(first: string, others: string): string {
  if (first !== '\n') return first + others
  return others === '' ? ' ' : others
}

function neverClosed(text: string, at: number, style: 'single' | 'double'): YamlSyntaxError {
  const help = closingHelp(text, at, style === 'single' ? "'" : '"')
  return new YamlSyntaxError(`unterminated ${style} quote`, at, at + 1, help)
}

const doubleQuote = 0x22
const singleQuote = 0x27
const backslash = 0x5c
