import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../validator/formats/json-pieces.ts'
import { textOf } from './text-of.ts'

test('the pieces are the text that JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(5), (value, depth) => {
      expect(textOf(jsonPieces(value, depth))).toBe(JSON.stringify(value, null, 2))
    }),
  )
})

test('what is not there is left out, and anything that can be iterated is a list', () => {
  const value = { a: undefined, b: new Set([1, 2]), c: new Set() }
  expect(textOf(jsonPieces(value, 2))).toBe(JSON.stringify({ b: [1, 2], c: [] }, null, 2))
})

test('each value of a list is a piece of its own', () => {
  expect([...jsonPieces([{ a: 1 }, 2], 1)]).toContain('{\n    "a": 1\n  }')
})
