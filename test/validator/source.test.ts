import { describe, expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'
import { positionAt } from '../../validator/text/source-file.ts'
import { entryAt, toPlain } from '../../validator/values/values-tree.ts'
import { growth, linear } from '../growth.ts'

function read(text: string): unknown {
  const { root, findings } = parseSource('values.yaml', text)
  expect(findings).toEqual([])
  return JSON.parse(JSON.stringify(toPlain(root!)))
}

function error(text: string): string {
  const { root, findings, file } = parseSource('values.yaml', text)
  expect(root).toBeUndefined()
  expect(findings).toHaveLength(1)
  const { ruleId, message, location } = findings[0]!
  expect(ruleId).toBe('yaml-syntax')
  const { line, col } = positionAt(file, location.start)
  return `${line}:${col} ${message}`
}

describe('documents', () => {
  test.each(['', '# only a comment\n', '---\n', '~\n', '---\n# nothing\n---\n'])('%j is empty', (text) => {
    expect(read(text)).toEqual({})
  })

  test('several documents are merged, later over earlier', () => {
    expect(read('a: {x: 1, z: 1}\n---\na: {z: 2}\nb: [1]\n---\nb: [2]\n')).toEqual({
      a: { x: 1, z: 2 },
      b: [2],
    })
  })

  test.each([
    ['- a\n', '1:1 the top level is a sequence, not a mapping'],
    ['text\n', '1:1 the top level is a scalar, not a mapping'],
    ['a: 1\n---\n- b\n', '3:1 the top level is a sequence, not a mapping'],
    ['%YAML 1.2\n---\na: 1\n', '1:1 Helm reads only YAML 1.1, not the version in this directive'],
    ['--- {a: 1}\n', '1:5 start the document on the line after its ---'],
  ])('%j is refused', (text, message) => {
    expect(error(text)).toBe(message)
  })
})

describe('errors of syntax have a place and plain words', () => {
  test.each([
    ['a:\n\tb: 1\n', '2:1 YAML cannot be indented with tabs'],
    ['a:\n  - b\n  -\tc\n', '3:4 YAML cannot be indented with tabs'],
    ['a: "b\n', '1:4 unterminated double quote'],
    ["a: 'b\n", '1:4 unterminated single quote'],
    ['a: [1, 2\nb: 1\n', '1:4 unclosed bracket'],
    ['a: b: c\n', '1:4 a second key after a value'],
    ['a: b\nc\n', '2:1 a key without a colon'],
    ['a\nb: 1\n', '1:1 a key has to be on one line'],
    ['a:\n  b: 1\n%c: 2\n', '3:1 a line that starts with % is a directive, which is not allowed here'],
    ['a: {}\n%{ if x }\nb: 1\n', '2:1 a line that starts with % is a directive, which is not allowed here'],
    ['%YAML 1.1\n', '1:1 a directive requires a document after it'],
    ['a: @b\n', '1:4 a value cannot start with this character'],
    ['a: "b" c\n', '1:8 unexpected text after a value'],
    ['a: "\\q"\n', '1:5 invalid escape sequence'],
    ['a: "b\\/c"\n', '1:6 invalid escape sequence \\/'],
    ['a: 1\n}\n', '2:1 a closing bracket without an opening one'],
    ['a: *b\n', '1:4 the alias has no anchor above it'],
    ['a: &b [*b]\n', '1:8 the anchor contains itself'],
    ['a: {{ .Values.b }}\n', '1:5 a sequence or a mapping cannot be a key'],
    ['~: 1\n', '1:1 null cannot be a key'],
    ['a: .inf\n', '1:4 Helm refuses infinite numbers and NaN'],
    ['a: !!int b\n', '1:10 the value does not match its tag'],
    ['a: {<<: 1}\n', '1:5 << requires a mapping, or a sequence of mappings'],
    ['a: \u0007\n', '1:4 control character U+0007 is not allowed in YAML'],
  ])('%j', (text, message) => {
    expect(error(text)).toBe(message)
  })

  test.each([
    ['a: "b\\"\nc: 1\n', '1:4 unterminated double quote', '\\"'],
    ["a: 'b''", '1:4 unterminated single quote', "''"],
    [
      'a:\n  b: "x\\"\n  c: "y"\n',
      '2:6 unterminated double quote: the string continues to the " in line 3',
      '\\"',
    ],
    ["b: 'it''\nc: 'x'\n", "1:4 unterminated single quote: the string continues to the ' in line 2", "''"],
    ['b: "x\nc: ""\n', '1:4 unterminated double quote: the string continues to the " in line 2', undefined],
    [
      'b: "x\nc: "{\\"k\\": 1}"\n',
      '1:4 unterminated double quote: the string continues to the " in line 2',
      undefined,
    ],
    [
      'b: ["x, y]\nc: "z"\n',
      '1:5 unterminated double quote: the string continues to the " in line 2',
      undefined,
    ],
  ])('%j is reported where the quote opens', (text, message, escape) => {
    expect(error(text)).toBe(message)
    const help = parseSource('values.yaml', text).findings[0]!.help!
    expect(help).toMatch(/^add the closing ["']/)
    expect(help.includes('is an escaped quote')).toBe(escape !== undefined)
    if (escape !== undefined) expect(help).toContain(`the ${escape} at the end of the line`)
  })

  test('an error on the line of a quote that is closed is its own', () => {
    expect(error('a: "b\n  c"\nd: @e\n')).toBe('3:4 a value cannot start with this character')
    expect(error('a: ["b\n  c", *d]\n')).toBe('2:7 the alias has no anchor above it')
  })

  test('a tab inside a text or after a colon is fine', () => {
    expect(read('a:\tb\nc: |\n  d\n  \te\nf: [1,\t2]\n')).toEqual({ a: 'b', c: 'd\n\te\n', f: [1, 2] })
  })

  test('a document nested a thousand levels deep is refused, not a crash', () => {
    expect(error(`a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`)).toContain(
      'the document is nested more deeply than Helm allows',
    )
    const chain = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} ${'['.repeat(50)}*a${i}${']'.repeat(50)}`,
    )
    expect(error(`a0: &a0 1\n${chain.join('\n')}\n`)).toContain(
      'the document is nested more deeply than Helm allows',
    )
  })
})

describe('aliases and merge keys', () => {
  test('the later of key and << wins, as in go-yaml', () => {
    const { root } = parseSource('values.yaml', 'b: &b {x: 1}\nc: {x: 5, <<: *b}\nd: {<<: *b, x: 5}\n')
    expect(JSON.parse(JSON.stringify(toPlain(root!)))).toEqual({ b: { x: 1 }, c: { x: 1 }, d: { x: 5 } })
  })

  test('a key that a later << sets to another value is lost, and reported', () => {
    const text = 'b: &b\n  x: 1\nc:\n  x: 5\n  <<: *b\n'
    const { findings, file } = parseSource('values.yaml', text)
    expect(findings.map(({ ruleId, severity, path }) => [ruleId, severity, path])).toEqual([
      ['merge-key-first', 'warning', ['c', 'x']],
    ])
    const { message, help, location, related } = findings[0]!
    expect(message).toBe('c.x has no effect: in Helm the << after it overrides it')
    expect(help).toBe('put << first in the mapping to keep the key, or remove the key')
    expect(positionAt(file, location.start)).toMatchObject({ line: 4, col: 3 })
    expect(related!.map(({ message, location }) => [message, positionAt(file, location.start).line])).toEqual(
      [
        ['merged here', 5],
        ['overridden by this value', 2],
      ],
    )
  })

  test.each([
    ['the same value', 'b: &b {x: 1}\nc: {x: 1, <<: *b}\n'],
    ['<< first', 'b: &b {x: 1}\nc: {<<: *b, x: 5}\n'],
    ['another key', 'b: &b {x: 1}\nc: {y: 5, <<: *b}\n'],
    ['two maps that are merged', 'c: {<<: {x: 1}, <<: {x: 2}}\n'],
  ])('%s is not a loss', (_name, text) => {
    expect(parseSource('values.yaml', text).findings).toEqual([])
  })

  test('in a list of mappings the first wins', () => {
    expect(read('a: {<<: [{x: 1}, {x: 2, z: 3}]}\n')).toEqual({ a: { x: 1, z: 3 } })
  })

  test('a quoted << is a key', () => {
    expect(read('a: {"<<": {x: 1}}\n')).toEqual({ a: { '<<': { x: 1 } } })
  })

  test('a thousand aliases to one small anchor are harmless', () => {
    const text = `base: &base {a: 1, b: 2}\nlist:\n${'  - *base\n'.repeat(1000)}`
    expect((read(text) as { list: unknown[] }).list).toHaveLength(1000)
  })

  test('aliases that multiply are refused at the alias that goes too far', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
    const text = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${lines.join('\n')}\n`
    expect(error(text)).toMatch(
      /^4:\d+ Helm refuses this document, because nearly all its values come from aliases$/,
    )
  })
})

describe('keys', () => {
  test('__proto__ and constructor are ordinary keys', () => {
    const { root } = parseSource('values.yaml', '__proto__: {polluted: true}\nconstructor: {prototype: 1}\n')
    const plain = toPlain(root!) as Record<string, unknown>
    expect(Object.keys(plain)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('keys that YAML 1.1 reads as booleans or numbers become text', () => {
    expect(read('y: 1\noff: 2\n0x10: 3\n')).toEqual({ true: 1, false: 2, '16': 3 })
  })

  test('a duplicate points at both', () => {
    const { findings, root, file } = parseSource('values.yaml', 'a:\n  b: 1\n  c: 2\n  b: 3\n')
    expect(findings).toHaveLength(1)
    const { ruleId, message, location, related } = findings[0]!
    expect(ruleId).toBe('duplicate-key')
    expect(message).toContain('a.b is set more than once')
    expect(positionAt(file, location.start)).toMatchObject({ line: 4, col: 3 })
    expect(positionAt(file, related![0]!.location.start)).toMatchObject({ line: 2, col: 3 })
    expect(toPlain(root!)).toEqual({ a: { b: 3, c: 2 } })
  })

  test('many keys in one mapping take linear time', () => {
    const readMany = (count: number): (() => void) => {
      const text = Array.from({ length: count }, (_, i) => `key${i}: ${i}`).join('\n')
      return () => expect(Object.keys(read(text) as object)).toHaveLength(count)
    }
    expect(growth(10_000, readMany)).toBeLessThan(linear)
  })
})

test('offsets and columns are of the text without its byte order mark, lines end in CRLF too', () => {
  const { root, file } = parseSource('values.yaml', '\uFEFFa: 1\r\nb:\r\n  "😀": x\r\n')
  const entry = entryAt(root!, ['b', '😀'])!
  expect(positionAt(file, entry.key!.start)).toEqual({ line: 3, col: 3, offset: 12 })
  expect(positionAt(file, entry.value.location!.start)).toEqual({ line: 3, col: 9, offset: 18 })
})
