import { describe, expect, test } from 'vitest'
import { parseSource } from '../../validator/read-source.ts'
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
  expect(findings.map(({ message }) => message)).toEqual(['the document is nested too deeply'])
})
