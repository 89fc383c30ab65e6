import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextEdit } from '../../validator/edits/change.ts'
import { composed } from '../../validator/edits/composed.ts'
import { applyEdits } from '../../validator/edits/draft-edits.ts'

/** Edits in the order of a text. */
const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 5 })

function within(text: string, made: readonly (readonly [number, number, string])[]): TextEdit[] {
  let at = 0
  return made.map(([skipped, length, replacement]) => {
    const start = Math.min(at + skipped, text.length)
    at = Math.min(start + length, text.length)
    return { start, end: at, text: replacement }
  })
}

test('edits and edits of their result are edits of the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), edits, edits, (text, one, other) => {
      const first = within(text, one)
      const between = applyEdits(text, first)
      const second = within(between, other)
      expect(applyEdits(text, composed(first, second))).toBe(applyEdits(between, second))
    }),
    { numRuns: 2000 },
  )
})
