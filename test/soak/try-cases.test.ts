import { expect, test } from 'vitest'
import type { Random } from './random.ts'
import { tryCases } from './try-cases.ts'

function letters(random: Random): string {
  return Array.from({ length: random.below(20) }, () => random.of(['a', 'b', 'c'])).join('')
}

test('a failed case is reported as the smallest one that fails, with its seed', async () => {
  const failures = await tryCases(7, 50, (random) => {
    const word = letters(random)
    return Promise.resolve(word.includes('c') ? `has c: ${word}` : undefined)
  })
  expect(failures).toHaveLength(5)
  for (const failure of failures) expect(failure).toMatch(/^case \d+ of seed 7: has c: c$/)
})

test('a seed repeats its cases', async () => {
  const tried = async (): Promise<string[]> => {
    const words: string[] = []
    await tryCases(3, 20, (random) => {
      words.push(letters(random))
      return Promise.resolve(undefined)
    })
    return words
  }
  const words = await tried()
  expect(new Set(words).size).toBeGreaterThan(5)
  expect(await tried()).toEqual(words)
})
