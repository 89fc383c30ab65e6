import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceFile } from '../../validator/text/source-file.ts'
import { quickTree } from '../../validator/yaml/quick/quick-tree.ts'
import { repository } from '../cli/run.ts'
import { quickDifference } from './quick-difference.ts'

const isQuick = (text: string): boolean => quickTree(sourceFile('values.yaml', text)) !== undefined

const plain = {
  'maps and scalars': 'a:\n  b: 1\n  c: text of words # why\nd: true\n',
  'a list in the column of its key': 'a:\n- x\n- c: 1\n  d: 2\nb: 1\n',
  'missing values': 'a:\nb: \nc:\n',
  'texts in quotes': `a: "say \\"no\\""\nb: 'it''s'\n`,
  'empty collections and words in brackets': 'a: {}\nb: []\nc: [otlp/x, 1, yes]\n',
  'a comment between two columns': 'a:\n    b: 1\n  # c\nd: 1\n',
  'comments in the column of a block': 'a:\n  b: 1\n  # c: 2\n# d\ne: 1\n',
  'no line break at the end': 'a:\n  - 1',
  'numbers and words of YAML 1.1': 'a: 0o17\nb: 1_000\nc: off\nd: ~\ne: 12e03\n',
  'a long text and a long comment': `a: ${'x'.repeat(1_000_000)}\nb: 1 #${'x'.repeat(1_000_000)}\n`,
  'a key twice': 'a: 1\nb: 2\na: 3\na: 3\n',
  'keys twice in maps and lists that are dropped': 'a:\n  - b: 1\n    b: 2\nc: {}\na:\n  d: 1\n  d: 1\n# e\n',
  'letters of other scripts': 'a: käse # ж\n',
}

test.each(Object.entries(plain))('%s are read as the full reader reads them', (_name, text) => {
  expect(isQuick(text)).toBe(true)
  expect(quickDifference(text)).toBeUndefined()
})

const odd = {
  'an empty file': '',
  'a tab': 'a:\tb\n',
  'another line end': 'a: 1\r\nb: 2\r\n',
  'several documents': 'a: 1\n---\nb: 2\n',
  'a document that is opened': '---\na: 1\n',
  'the end of a document': 'a:\n...\nb: 2\n',
  'a directive': '%YAML 1.1\n---\na: 1\n',
  'an anchor': 'a: &x 1\n',
  'an alias': 'a: *x\n',
  'a merge key': 'a:\n  <<: {}\n',
  'a tag': 'a: !!str 1\n',
  'a block of text': 'a: |\n  b\n',
  'text on several lines': 'a: b\n  c\n',
  'a key that is not a string': 'true: 1\n',
  'a number that is not finite': 'a: .inf\n',
  'a colon in a text': 'a: b: c\n',
  'a colon at its end': 'a: b:\n',
  'an item without value': 'a:\n  -\n  - 1\n',
  'a list in a list': 'a:\n  - - 1\n',
  'a comment without its space': 'a: "b"#c\n',
  'a line further left than its block': 'a:\n    b: 1\n  c: 2\n',
  'a map in brackets': 'a: {b: 1}\n',
  'a list at the top': '- a\n',
  'an indented top': '  a: 1\n',
  'the heading of helm get values': 'USER-SUPPLIED VALUES:\na: 1\n',
  'a character of two halves': 'a: \u{1f600}\n',
  'a text in quotes of megabytes': `a: "${'x'.repeat(5_000_000)}"\n`,
  'a list in brackets of megabytes': `a: [b${', b'.repeat(2_000_000)}]\n`,
  'a key of megabytes': `${'x'.repeat(5_000_000)}: 1\n`,
  'a deep document': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
}

test.each(Object.entries(odd))('%s is left to the full reader', (_name, text) => {
  expect(isQuick(text)).toBe(false)
})

test('values files of this repository are read as the full reader reads them', () => {
  const folder = join(repository, 'examples')
  const texts = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'values.yaml')))
    .map((name) => readFileSync(join(folder, name, 'values.yaml'), 'utf8'))
  expect(texts.filter((text) => !isQuick(text))).toEqual([])
  expect(texts.flatMap((text) => quickDifference(text) ?? [])).toEqual([])
})

const scalar = fc.constantFrom(
  ...[
    '1',
    'x',
    'a b',
    '"x"',
    "'y'",
    '[a, b]',
    '{}',
    'x:y',
    '',
    'true',
    '-1',
    '~',
    '.inf',
    '-',
    '- a',
    '#',
    'x #c',
  ],
  ...[
    'x#c',
    '"a"b',
    '"\\n"',
    '"\\x41"',
    '&a b',
    '*a',
    '|',
    'a: b',
    'a:',
    '[a,b]',
    '[a, ]',
    '{a: 1}',
    '<<',
    '@',
  ],
  ...['?', ':x', 'é', "a'b", '0x1f', 'on', '---', '...', '%', '!t', 'a]', '.5', '.', '=', '\\'],
)
const ordinary = fc.constantFrom('1', 'x', 'a b', '"x"', "'y'", '[a, b]', '{}', '')
const value = fc.oneof({ weight: 40, arbitrary: ordinary }, { weight: 1, arbitrary: scalar })
const rest = fc.oneof(
  { weight: 30, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '  ', ' # c', ' #', '#', '\t', ':') },
)
const key = fc.oneof(
  { weight: 50, arbitrary: fc.integer({ min: 0, max: 999 }).map((number) => `k${number}`) },
  // Some of them twice in a mapping.
  { weight: 10, arbitrary: fc.constantFrom('a', 'b') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('true', '1', 'x/y', 'x.y', '"q"', '<<', '-a', 'é', 'a b', '?', ''),
  },
)
const depth = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constant(2) },
  { weight: 3, arbitrary: fc.constant(-2) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }) },
)
const line = fc.record({
  depth,
  dash: fc.constantFrom('', '', '', '- ', '- ', '-\n'),
  text: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(key, value).map(([key, value]) => `${key}: ${value}`) },
    { weight: 5, arbitrary: key.map((key) => `${key}:`) },
    { weight: 2, arbitrary: value },
    { weight: 2, arbitrary: fc.constantFrom('# c', '# c: d', '', ' ') },
  ),
  rest,
})

/** Lines that each stand near the column that the one above asks for. */
function document(lines: readonly { depth: number; dash: string; text: string; rest: string }[]): string {
  let column = 0
  return lines
    .map(({ depth, dash, text, rest }, index) => {
      const at = index === 0 ? 0 : Math.max(0, column + depth)
      const isComment = /^#|^ *$/.test(text)
      if (!isComment)
        column = at + (text.endsWith(':') && dash === '' ? 2 : dash.trim() === '' ? 0 : dash.length)
      const lead = isComment || dash !== '-\n' ? dash : `-\n${' '.repeat(at + 2)}`
      return `${' '.repeat(at)}${isComment ? '' : lead}${text}${rest}`
    })
    .join('\n')
}

const documents = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\n', ''))
  .map(([lines, end]) => `${document(lines)}${end}`)

test('random documents are read as the full reader reads them', () => {
  let quick = 0
  fc.assert(
    fc.property(documents, (text) => {
      if (isQuick(text)) quick++
      expect(quickDifference(text)).toBeUndefined()
    }),
    { numRuns: 3000, seed: 7 },
  )
  // The comparison is worth nothing where nearly all are left to the full reader.
  expect(quick).toBeGreaterThan(200)
})

test('examples with one line changed are read as the full reader reads them', () => {
  const folder = join(repository, 'examples')
  const files = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'values.yaml')))
    .map((name) => readFileSync(join(folder, name, 'values.yaml'), 'utf8'))
  const character = fc.constantFrom(...':#-"\' {}[],&*!|>%@`?\\~é\t\r\n')
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      character,
      fc.boolean(),
      (text, at, character, inserts) => {
        const offset = at % text.length
        const changed = text.slice(0, offset) + character + text.slice(offset + (inserts ? 0 : 1))
        expect(quickDifference(changed)).toBeUndefined()
      },
    ),
    { numRuns: 1500, seed: 7 },
  )
})
