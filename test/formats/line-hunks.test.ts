import { applyPatch, structuredPatch } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from '../../validator/formats/line-diff.ts'
import { lineHunks } from '../../validator/formats/line-hunks.ts'
import { growth, linear } from '../growth.ts'

const line = fc.constantFrom('a', 'b', 'c: 1', '  d: x', '', 'e\r')
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, endsInBreak]) => lines.join('\n') + (endsInBreak && lines.length > 0 ? '\n' : ''))

/** `applyPatch` takes an empty text for one empty line. */
const someText = text.filter((one) => one !== '')

const changedLines = (hunks: readonly { lines: string[] }[]): string[] =>
  hunks.flatMap(({ lines }) => lines).filter((one) => /^[+-]/.test(one))

test('the hunks of texts make one of the other, and are as short as those of the library', async () => {
  await fc.assert(
    fc.asyncProperty(someText, text, async (before, after) => {
      const patch = structuredPatch('a', 'a', before, after, '', '', { context: 3 })
      const hunks = await lineHunks(before, after)
      expect(applyPatch(before, { ...patch, hunks })).toBe(after)
      expect(changedLines(hunks)).toHaveLength(changedLines(patch.hunks).length)
    }),
    { numRuns: 1000 },
  )
})

test('a place without lines is the line before it, as for patch and git', async () => {
  expect(await lineHunks('', 'a\n')).toMatchObject([{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1 }])
})

const numbers = (count: number, map: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => map(index)).join('')

test.each<[string, (index: number) => string, (index: number) => string]>([
  ['every line', (index) => `a${index}\n`, (index) => `b${index}\n`],
  ['every second line', (index) => `keep${index}\na${index}\n`, (index) => `keep${index}\nb${index}\n`],
  ['a line of equal ones', (index) => `keep\na${index}\n`, (index) => `keep\nb${index}\n`],
  ['lines that move', (index) => `a${index % 7}\nb${index}\n`, (index) => `b${index}\na${index % 5}\n`],
  ['blocks of equal lines', () => 'same\n', (index) => (index % 3 === 0 ? 'same\nsame\n' : 'x\n')],
])(
  'the hunks of a text in which very much changes make the other text of it: %s',
  async (_name, old, next) => {
    const [before, after] = [numbers(3000, old), numbers(3000, next)]
    const hunks = await lineHunks(before, after)
    const patch = { ...structuredPatch('a', 'a', '', ''), hunks }
    expect(applyPatch(before, patch)).toBe(after)
  },
)

test('lines that stay between very many that change are not repeated', async () => {
  const [before, after] = ['a', 'b'].map((key) =>
    numbers(3000, (index) => `keep${index}\n`.repeat(index % 50 === 0 ? 20 : 1) + `${key}${index}\n`),
  )
  const hunks = await lineHunks(before!, after!)
  expect(changedLines(hunks)).toHaveLength(6000)
})

test('very many changes take time in proportion to them', async () => {
  const { diffArrays } = await import('diff')
  expect(
    growth(8000, (count) => {
      const [before, after] = ['a', 'b'].map((key) =>
        numbers(count, (index) => `keep${index}\n${key}\n`).split('\n'),
      )
      return () => diffLines(before!, after!, diffArrays)
    }),
  ).toBeLessThan(linear)
})
