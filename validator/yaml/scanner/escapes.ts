import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import type { TextCursor } from './text-cursor.ts'

/** Reads an escape of a text in double quotes. YAML 1.2 has more of them than Helm, such as `\/`. */
export function readEscape(cursor: TextCursor): string {
  const start = cursor.at
  const letter = cursor.text.charAt(start + 1)
  const digits = lengths[letter]
  if (digits !== undefined) return readNumbered(cursor, digits)
  const meaning = start + 1 < cursor.end ? escapes[letter] : undefined
  if (meaning === undefined) throw unknownEscape(start, letter)
  cursor.at += 2
  return meaning
}

function readNumbered(cursor: TextCursor, digits: number): string {
  const start = cursor.at
  const end = start + 2 + digits
  const number = cursor.text.slice(start + 2, Math.min(end, cursor.end))
  if (number.length < digits || !/^[\da-f]+$/i.test(number)) {
    throw new YamlSyntaxError(
      `invalid escape sequence: ${digits} hexadecimal digits are required`,
      start,
      start + 2,
      'complete it, or write the backslash twice',
    )
  }
  const code = Number.parseInt(number, 16)
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new YamlSyntaxError(
      'invalid escape sequence: half of a surrogate pair',
      start,
      end,
      'write the character itself, or one \\U escape with eight digits',
    )
  }
  cursor.at = end
  return String.fromCodePoint(code)
}

function unknownEscape(at: number, letter: string): YamlSyntaxError {
  return letter === '/'
    ? new YamlSyntaxError('invalid escape sequence \\/', at, at + 2, 'remove the backslash')
    : new YamlSyntaxError(
        'invalid escape sequence',
        at,
        at + 1,
        'use single quotes, or write the backslash twice',
      )
}

const escapes: Partial<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/** How many digits follow the letter. */
const lengths: Partial<Record<string, number>> = { x: 2, u: 4, U: 8 }
