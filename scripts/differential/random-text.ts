import fc from 'fast-check'
import { oneOf } from './one-of.ts'

/** What means something to a reader of YAML, in any order. */
const signs = [
  ': ',
  ':',
  '- ',
  '-',
  '? ',
  '?',
  ', ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ' #',
  '&x',
  '*x',
  '!',
]
const more = [
  '!!str ',
  '|',
  '>',
  '|\n',
  '>-\n',
  '%',
  '@',
  '<<: ',
  '---\n',
  '...\n',
  '\\',
  '=',
  '\\n',
  '.inf',
  '\u0085',
]
const blanks = [' ', '\n', '\n', '\n  ', '\n ', '\n\t', '\t', '\r\n']
const texts = ['a', 'b', 'a: 1', 'b: ', 'c: [', '1', 'y', '~', 'é']

const piece = oneOf(
  [4, fc.constantFrom(...texts)],
  [3, fc.constantFrom(...blanks)],
  [4, fc.constantFrom(...signs)],
  [1, fc.constantFrom(...more)],
)

/** Starts and ends between which a random text is more often YAML. */
const frames = fc.constantFrom(
  ...[
    ['', ''],
    ['k: ', '\n'],
    ['k: [', ']\n'],
    ['k: {', '}\n'],
    ['k:\n  ', '\nb: 2\n'],
    ['k: "', '"\n'],
    ['k: |\n', '\n'],
  ],
)

/** Short texts of which most are not YAML, to find out where two readers part. */
export const randomText: fc.Arbitrary<string> = fc
  .tuple(frames, fc.array(piece, { minLength: 1, maxLength: 7 }))
  .map(([[start = '', end = ''], pieces]) => start + pieces.join('') + end)
