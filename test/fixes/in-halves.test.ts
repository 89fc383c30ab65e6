import { expect, test } from 'vitest'
import { refusedInHalves, type Failure } from '../../validator/fixes/in-halves.ts'

interface Outcome {
  refused: [item: number, reason: string][]
  taken: number[]
  attempts: number
}

/** Tries the numbers up to `count`; what `failuresOf` finds nothing in is taken. */
function tried(count: number, failuresOf: (items: readonly number[]) => Failure<number>[]): Outcome {
  const taken: number[] = []
  let attempts = 0
  const refused = refusedInHalves(
    Array.from({ length: count }, (_, index) => index),
    (items) => {
      attempts++
      const failures = failuresOf(items)
      if (failures.length === 0) taken.push(...items)
      return failures
    },
  )
  return { refused: [...refused], taken: taken.sort((a, b) => a - b), attempts }
}

const blaming = (reason: string, blamed: readonly number[]): Failure<number> => ({ reason, blamed })

test('takes everything at once where nothing fails', () => {
  expect(tried(100, () => [])).toMatchObject({ refused: [], attempts: 1 })
})

test('finds the one that fails, and takes the others', () => {
  const { refused, taken, attempts } = tried(64, (items) => (items.includes(41) ? [blaming('bad', [])] : []))
  expect(refused).toEqual([[41, 'bad']])
  expect(taken).toHaveLength(63)
  expect(attempts).toBeLessThan(15)
})

test('refuses none of two that fail only in one attempt', () => {
  const { refused, taken } = tried(8, (items) =>
    items.includes(1) && items.includes(2) ? [blaming('both', items)] : [],
  )
  expect(refused).toEqual([])
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('traces failures of different items side by side', () => {
  const group = (item: number): number => Math.floor(item / 4)
  const { refused, taken, attempts } = tried(400, (items) =>
    items
      .filter((item) => item % 4 === 2)
      .map((bad) =>
        blaming(
          `in ${group(bad)}`,
          items.filter((item) => group(item) === group(bad)),
        ),
      ),
  )
  expect(refused.map(([item]) => item).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, index) => 4 * index + 2),
  )
  expect(taken).toHaveLength(300)
  expect(attempts).toBeLessThan(10)
})

test('blames nobody for a second failure in the same attempt', () => {
  // 3 only fails where 2 is made, which is refused by itself.
  const { refused, taken } = tried(4, (items) =>
    items.includes(2) ? [blaming('itself', [2]), blaming('beside 2', [2, 3])] : [],
  )
  expect(refused).toEqual([[2, 'itself']])
  expect(taken).toEqual([0, 1, 3])
})
