import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editText } from '../../validator/edits/edit-text.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import { randomChanges } from '../edits/random-changes.ts'
import { realDocuments } from './documents.ts'

const documents = realDocuments().filter(({ name, text }) => parseSource(name, text).root !== undefined)

test.runIf(documents.length > 0)('any edit of a real document is exact or refused', () => {
  const outcomes = new Map<string, number>()
  for (const [seed, { name, text }] of documents.entries()) {
    const source = parseSource(name, text)
    for (const changes of fc.sample(randomChanges(text), { numRuns: 2, seed })) {
      const result = editText(source, changes)
      const outcome = 'text' in result ? 'edited' : /by hand$/.test(result.refused) ? 'not proven' : 'refused'
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (!('text' in result)) continue
      const untouched = linesOutside(text, result.edits)
      const after = new Set(result.text.split('\n'))
      expect(untouched.filter((line) => !after.has(line))).toEqual([])
      // Two readers agree about the result as they do about the original.
      if (isReadAlike(text)) expect(isReadAlike(result.text), JSON.stringify([name, changes])).toBe(true)
    }
  }
  process.stdout.write(`${JSON.stringify(Object.fromEntries(outcomes))}\n`)
  expect(outcomes.get('not proven') ?? 0).toBeLessThan(outcomes.get('edited')! / 100)
})

function linesOutside(text: string, edits: readonly { start: number; end: number }[]): string[] {
  let at = 0
  return text.split('\n').filter((line) => {
    const [start, end] = [at, at + line.length]
    at = end + 1
    return !edits.some((edit) => edit.start <= end && edit.end >= start)
  })
}

function isReadAlike(text: string): boolean {
  try {
    const theirs = parse(text, { version: '1.1', uniqueKeys: false, merge: true }) as unknown
    return JSON.stringify(theirs ?? {}) === JSON.stringify(toPlain(parseSource('values.yaml', text).root!))
  } catch {
    return false
  }
}
