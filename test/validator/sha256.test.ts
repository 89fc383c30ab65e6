import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../validator/text/sha256.ts'

const judge = (text: string): string => createHash('sha256').update(text).digest('hex')

test('the hash is that of Node.js, at every length of the last block', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'é€x'.repeat(length).slice(0, length)
    expect(sha256(text)).toBe(judge(text))
  }
})

test('the hash of any text is that of Node.js', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256(text) === judge(text)))
})
