import fc from 'fast-check'
import { blank, fold, from, indent, joined, lineBreak, repeated } from './dense-pieces.ts'
import { oneOf } from './one-of.ts'

const inQuotes = repeated(
  oneOf(
    [6, from(`\\" " ' '' \\\\ \\ "" \\\\"`)],
    [8, from('a b {" k v :  , } # x: [ ] {{ }} é 😀')],
    [3, fold],
    [2, blank],
    [2, from('\\n \\t \\x41 \\u00e9 \\U0001F600 \\_ \\N \\L \\P \\e \\0 \\a \\b \\v \\f \\r')],
    [1, from("\\/ \\x4 \\u00g \\ud83d \\U00110000 \\' \\q")],
    [1, fc.constantFrom('\\ ', '\\\t', '\\\n', '\\\r\n', '\\\n\n', '---\n', '\n---\n', '\n...\n', '\n--- a')],
    [1, fc.constantFrom(' #', '#')],
  ),
  8,
)

/** A text in quotes, of which the start or the end may be missing. */
export const quoted = fc
  .tuple(fc.constantFrom('"', '"', "'"), inQuotes, fc.integer({ min: 0, max: 19 }))
  .map(([quote, text, missing]) => (missing === 0 ? '' : quote) + text + (missing < 3 ? '' : quote))

/** A text in double quotes without errors. */
const wellQuoted = repeated(
  oneOf([6, from('a b : # {{ }} é 😀 \' , \\" \\\\ \\n \\x41 \\_ \\L')], [2, fold], [2, blank]),
  8,
  0,
).map((text) => `"${text}"`)

const header = joined(
  fc.constantFrom('|', '>'),
  oneOf([4, fc.constant('')], [4, from('- + 1 2 3 9 1- -1 +2 2+')], [1, from('0 -+ 10 x -- 2-x')]),
  oneOf([6, fc.constant('')], [3, blank], [1, fc.constantFrom(' # c', '#c', ' x', ' |')]),
)
const blockLine = joined(
  indent,
  repeated(oneOf([5, from('a b # - : "x" |')], [2, blank], [1, from('\\ --- ... ...x ]')]), 3, 0),
  lineBreak,
)

export const block = joined(header, lineBreak, repeated(blockLine, 5, 0))

/** A block of text of which all lines are indented alike. */
const wellBlock = fc
  .tuple(
    header,
    fc.constantFrom('  ', '      ', '         '),
    fc.array(from('a # - : "x" \\ --- ]'), { minLength: 1 }),
  )
  .map(([header, indent, words]) => `${header}\n${words.map((word) => `${indent}${word}\n`).join('')}`)

export const plainCharacter = from('a b x 0 1 7 9 - + . _ e E : # , ? & * ! | > % @ = ~ \\ / é " \'')

export const plain = oneOf(
  [4, repeated(plainCharacter, 7)],
  [3, repeated(oneOf([8, plainCharacter], [2, blank], [2, fold]), 7)],
  [3, repeated(from('0 1 7 8 9 _ - + . e E x X o b B f i n'), 7)],
  [2, from('y yes True off NULL ~ .inf -.INF .nan << = 1_0 0x1F 0b-1 0B1 0o7 1e400 1:30 2026-01-01')],
  [1, from('- ? : -- --- ...')],
)

export const word = from('a b c x1 k-1 1 "q" é on')

export const tag = oneOf(
  [4, from('! !!str !!int !!float !!bool !!null !!merge !!map !x !<x> !<tag:yaml.org,2002:int> !%61')],
  [1, from('!! !x!y !<> !%zz !é')],
)
export const property = oneOf([4, from('&x &y &x-1')], [1, from('&é & &x: &a,')], [3, tag])
export const alias = oneOf([4, from('*x *y')], [1, from('*z * *x: *x,')])

const timestamp = repeated(
  from('2026 -01 -1 -31 -02-29 -02-30 T t 1:2:3 12:00:00 .5 ,5 Z +01:00 -24:60 +25:00'),
  5,
)
const binary = repeated(from('aGk= /w== 4oI= 4oKs w7A= 7aCA A AA =='), 3)

export const scalar = oneOf(
  [6, quoted],
  [6, wellQuoted],
  [6, plain],
  [4, block],
  [4, wellBlock],
  [1, timestamp.map((text) => `!!timestamp "${text}"`)],
  [1, binary.map((text) => `!!binary "${text}"`)],
)
