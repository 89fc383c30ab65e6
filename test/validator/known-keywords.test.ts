import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CompactChart, CompactSchema } from '../../schema/model/compact-chart.ts'
import { assertKnownKeywords } from './known-keywords.ts'
import { patternWords } from '../../validator/schema/pattern-words.ts'

const file = join(import.meta.dirname, '../../generated/validator/gloo-platform.json')
const { schema } = JSON.parse(readFileSync(file, 'utf8')) as CompactChart

test('the interpreter knows every keyword of the generated schema', () => {
  expect(() => assertKnownKeywords(schema)).not.toThrow()
})

test.each([
  [{ properties: { a: { const: 1 } } }, '#/properties/a/const'],
  [{ anyOf: [{ type: 'string', format: 'ipv4' }] }, '#/anyOf/0/format'],
  [{ items: { $ref: '#/definitions/a', maximum: 1 } }, '#/items/maximum'],
])('%j is refused', (unknown, at) => {
  expect(() => assertKnownKeywords(unknown as CompactSchema)).toThrow(at)
})

test('every pattern of the model has words', () => {
  const patterns = new Set(
    [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
      ([, text]) => JSON.parse(text!) as string,
    ),
  )
  for (const pattern of patterns) expect(patternWords(pattern)).not.toContain(pattern)
})
