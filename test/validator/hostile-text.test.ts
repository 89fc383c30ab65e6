import { describe, expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'
import { growth, linear } from '../growth.ts'

/** Texts that made a reader slow or broke it, by their length. */
const shapes: Record<string, (length: number) => string> = {
  spaces: (length) => ' '.repeat(length),
  'spaces behind a value': (length) => `a: 1${' '.repeat(length)}\nb: 2\n`,
  'spaces in a text': (length) => `a: b${' '.repeat(length)}c\n`,
  'empty lines and a document': (length) => `${'\n'.repeat(length)}---\na: 1\n`,
  'opening braces': (length) => '{'.repeat(length),
  'opening brackets': (length) => `a: ${'['.repeat(length)}`,
  'closing brackets': (length) => `a: 1\n${']'.repeat(length)}`,
  commas: (length) => `a: [${','.repeat(length)}`,
  'double quotes': (length) => `a: ${'"'.repeat(length)}`,
  'single quotes': (length) => `a: ${"'".repeat(length)}`,
  backslashes: (length) => `a: "${'\\'.repeat(length)}`,
  'dashes on a line': (length) => '- '.repeat(length / 2),
  'dashes on lines': (length) => '-\n'.repeat(length / 2),
  documents: (length) => '--- \na: 1\n'.repeat(length / 10),
  'ends of documents': (length) => 'a: 1\n...\n---\n'.repeat(length / 13),
  'documents with text behind the map': (length) => '  a: 1\nb: 1\n---\n'.repeat(length / 16),
  tabs: (length) => '\t'.repeat(length),
  'tabs on lines behind a text': (length) => `a: 1\n${' \t\n'.repeat(length / 3)}`,
  anchors: (length) => `a: ${'&x '.repeat(length / 3)}`,
  comments: (length) => '#\n'.repeat(length / 2),
  'equal keys': (length) => 'a: 1\n'.repeat(length / 5),
  'texts in quotes over lines': (length) => 'a: "b\n  c"\n'.repeat(length / 11),
  'a text in quotes over lines': (length) => `a: "${'b\n'.repeat(length / 2)}"\n`,
  'escaped ends of lines': (length) => `a: "${'\\\n'.repeat(length / 2)}"\n`,
  'a quote that is never closed': (length) => `a: "${'b\\"\n'.repeat(length / 4)}`,
  'blocks of text': (length) => 'a: |2 # c\n   b\n\n'.repeat(length / 17),
  'empty lines in a block of text': (length) => `a: |\n${' \n'.repeat(length / 2)}  b\n`,
  'a folded block of text': (length) => `a: >\n${'  b\n\n'.repeat(length / 5)}`,
  'a text without quotes over lines': (length) => `a: b\n${'  c\n\n'.repeat(length / 5)}`,
  'characters of two units in brackets': (length) => `a: [${'"\u{1f600}", '.repeat(length / 6)}]\n`,
  'documents with characters of two units': (length) => '---\na: \u{1f600}\n'.repeat(length / 10),
  'keys with a question mark': (length) => '? a\n: b\n'.repeat(length / 8),
  'nested keys with a question mark': (length) => '? '.repeat(length / 2),
  'empty brackets as keys': (length) => `a: [${'[]: b, '.repeat(length / 7)}]\n`,
  'aliases of one anchor': (length) => `a: &x {b: 1}\nc: [${'*x, '.repeat(length / 4)}]\n`,
  'merged maps': (length) => `a: &x {b: 1}\n${'c: {<<: *x}\n'.repeat(length / 12)}`,
  'escapes in a tag': (length) => `a: !${'%61'.repeat(length / 3)} b\n`,
  'binary data': (length) => `a: !!binary ${'/w=='.repeat(length / 4)}\n`,
  'bytes that are not a text': (length) => `a: !!binary ${'////'.repeat(length / 4)}\n`,
  underscores: (length) => `a: 1${'_'.repeat(length)}x\n`,
  'spaces behind keys in brackets': (length) => `a: [${`"a"${' '.repeat(500)},`.repeat(length / 504)}]\n`,
}

describe.each(Object.entries(shapes))('%s', (_name, text) => {
  test('are read, or refused with words, in linear time', () => {
    const readText = (length: number): (() => void) => {
      const long = text(length)
      return () => {
        const { root, findings } = parseSource('values.yaml', long)
        expect(root !== undefined || findings.length > 0).toBe(true)
      }
    }
    expect(growth(25_000, readText)).toBeLessThan(linear)
  })
})

test('a megabyte of braces ends in words, not in the death of the program', () => {
  const { findings } = parseSource('values.yaml', '{'.repeat(1_000_000))
  expect(findings.map(({ message }) => message)).toEqual([
    'the document is nested more deeply than Helm allows',
  ])
})
