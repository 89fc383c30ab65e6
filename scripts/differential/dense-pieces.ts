import fc from 'fast-check'
import { oneOf } from './one-of.ts'

export type Text = fc.Arbitrary<string>

/** One of some words between blanks. */
export function from(words: string): Text {
  return fc.constantFrom(...words.split(' '))
}

export function repeated(piece: Text, maxLength: number, minLength = 1): Text {
  return fc.array(piece, { minLength, maxLength }).map((pieces) => pieces.join(''))
}

export function joined(...pieces: Text[]): Text {
  return fc.tuple(...pieces).map((texts) => texts.join(''))
}

/** What YAML takes for a blank, and what only other languages do. */
export const blank = oneOf(
  [20, fc.constant(' ')],
  [4, fc.constantFrom('  ', '   ', '')],
  [3, fc.constantFrom('\t', ' \t', '\t ')],
  [
    1,
    fc.constantFrom('\u00a0', '\u3000', '\u1680', '\ufeff', '\u2003', '\u200b', '\u180e', '\u202f', '\u205f'),
  ],
)

export const lineBreak = oneOf(
  [20, fc.constant('\n')],
  [2, fc.constantFrom('\r\n', '\n\n')],
  [1, fc.constantFrom('\r', '\r\r\n', '\u0085', '\u2028', '\u2029', '\n\r\n', '\r\r')],
)

export const indent = fc.constantFrom('', '', ' ', '  ', '  ', '    ', '      ', '\t', '  \t', ' \t ')

/** The end of a line inside a text. */
export const fold = joined(oneOf([3, fc.constant('')], [1, blank]), lineBreak, indent)
