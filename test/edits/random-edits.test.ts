import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Change } from '../../validator/values/change.ts'
import { editText } from '../../validator/edits/edit-text.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { growth, linear } from '../growth.ts'
import { randomChanges } from './random-changes.ts'
import { randomValues } from './random-values.ts'
import { amountOfDay } from '../share.ts'

const cases = randomValues
  .filter((text) => parseSource('values.yaml', text).root !== undefined)
  .chain((text) => randomChanges(text).map((changes): [string, Change[]] => [text, changes]))

/** How often a case ends as named, over many runs. */
function tally(): { count: (outcome: string) => void; share: (outcome: string) => number } {
  const counts = new Map<string, number>()
  return {
    count: (outcome) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1),
    share: (outcome) => (counts.get(outcome) ?? 0) / [...counts.values()].reduce((sum, one) => sum + one, 0),
  }
}

test('an edited file means what was intended, and what was not meant stays to the letter', () => {
  const { count, share } = tally()
  fc.assert(
    fc.property(cases, ([text, changes]) => {
      const result = editText(parseSource('values.yaml', text), changes)
      if ('refused' in result) {
        count(/by hand$/.test(result.refused) ? 'not proven' : 'refused')
        return
      }
      count('edited')
      // What looks like a comment in a block of text goes with it.
      if (changes.every(({ kind }) => kind !== 'remove' && kind !== 'set')) {
        expect(commentsOf(result.text)).toEqual(commentsOf(text))
      }
      if (text.includes('\r')) expect(result.text).not.toMatch(/[^\r]\n/)
      else expect(result.text).not.toContain('\r')
    }),
    { numRuns: amountOfDay(2, 1000) },
  )
  expect(share('edited')).toBeGreaterThan(0.25)
  expect(share('not proven')).toBeLessThan(0.01)
})

test('an independent reader sees the same', () => {
  fc.assert(
    fc.property(cases, ([text, [change]]) => {
      const result = editText(parseSource('values.yaml', text), [change!])
      if ('refused' in result || ['add', 'set', 'split'].includes(change!.kind)) return
      expect(flat(parse(result.text, { schema: 'failsafe' }))).toEqual(
        expectedLeaves(flat(parse(text, { schema: 'failsafe' })), change!),
      )
    }),
    { numRuns: amountOfDay(2, 600) },
  )
})

test('a rename or a move made twice is refused the second time', () => {
  fc.assert(
    fc.property(cases, ([text, [change]]) => {
      if (change!.kind !== 'rename' && change!.kind !== 'move') return
      const first = editText(parseSource('values.yaml', text), [change!])
      if ('refused' in first || first.text === text) return

      expect(editText(parseSource('values.yaml', first.text), [change!])).toHaveProperty('refused')
    }),
    { numRuns: amountOfDay(2, 300) },
  )
})

test('the cost grows with the file, not with its square', () => {
  const moveAll = (entries: number): (() => void) => {
    const text = Array.from({ length: entries }, (_, at) => `key${at}: # comment\n  old: ${at}\n`).join('')
    const changes = Array.from({ length: entries }, (_, at): Change => {
      return { kind: 'move', path: [`key${at}`, 'old'], to: [`key${at}`, 'new', 'deep'] }
    })
    const source = parseSource('values.yaml', text)
    return () => expect(editText(source, changes)).toHaveProperty('text')
  }
  expect(growth(1500, moveAll)).toBeLessThan(linear)
})

function commentsOf(text: string): string[] {
  return (text.match(/# comment \d+/g) ?? []).sort()
}

/** Every scalar by its path; empty mappings and sequences are left to the first test. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [[path, String(value)]]
  return Object.entries(value)
    .flatMap(([key, item]) => flat(item, `${path}/${key}`))
    .sort()
}

function expectedLeaves(leaves: [string, string][], change: Change): [string, string][] {
  const from = `/${change.path.join('/')}`
  const isInside = (path: string): boolean => path === from || path.startsWith(`${from}/`)
  const rest = leaves.filter(([path]) => !isInside(path))
  if (change.kind === 'remove') return rest
  const target =
    change.kind === 'move' ? change.to : [...change.path.slice(0, -1), (change as { to: string }).to]
  const moved = leaves
    .filter(([path]) => isInside(path))
    .map(([path, value]): [string, string] => [`/${target.join('/')}${path.slice(from.length)}`, value])
  return [...rest, ...moved].sort()
}
