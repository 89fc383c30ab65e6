import { expect, test } from 'vitest'
import { printPieces, type Output } from '../../cli/terminal/io.ts'

const piece = 'x'.repeat(50_000)

/** A stream that takes so many writes until its reader has gone. */
function output(takes: number): { stream: Output; writes: string[] } {
  const writes: string[] = []
  const write: Output['write'] = (text, done) => {
    const isGone = writes.length >= takes
    if (!isGone) writes.push(text)
    done(isGone ? Object.assign(new Error('gone'), { code: 'EPIPE' }) : null)
  }
  return { stream: { write, on: () => undefined }, writes }
}

function* pieces(count: number, made: { count: number }): Generator<string> {
  for (; made.count < count; made.count++) yield piece
}

test('a long text is written piece by piece, in chunks that are worth a write', async () => {
  const { stream, writes } = output(Infinity)
  await printPieces(stream, pieces(101, { count: 0 }))
  expect(writes.join('')).toBe(piece.repeat(101))
  expect(Math.max(...writes.map(({ length }) => length))).toBe(2 * piece.length)
})

test('what nobody reads is not made', async () => {
  const made = { count: 0 }
  await printPieces(output(3).stream, pieces(1000, made))
  expect(made.count).toBeLessThan(10)
})
