import { beforeEach, expect, test, vi } from 'vitest'
import { applyEdits } from '../../validator/text/text-edit.ts'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import { FileProver } from '../../validator/fixes/proven-edits.ts'
import { WorkLimit } from '../../validator/fixes/work-limit.ts'
import { grouped } from '../../validator/base/grouped.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import type { Source } from '../../validator/sources/source.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { growth, linear } from '../growth.ts'
import { fixText, inputOf } from './fix-text.ts'

/** How often a text was read. */
let parses = 0

vi.mock(import('../../validator/sources/read-source.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    parseSource: (...args: Parameters<typeof real.parseSource>) => {
      parses++
      return real.parseSource(...args)
    },
  }
})

beforeEach(() => {
  parses = 0
})

const annotations = (count: number, line: (key: string) => string): string =>
  'common:\n  cluster: mgmt\nglooMgmtServer:\n  deploymentOverrides:\n    metadata:\n      annotations:\n' +
  Array.from({ length: count }, (_, index) => line(`        a${index}`)).join('')

const twice = (key: string): string => `${key}: x\n${key}: x\n`
const number = (key: string): string => `${key}: 1\n`
const encrypted = 'sops:\n  mac: x\n'

function edited(text: string): { all: number; withEdits: number; without: number } {
  const validation = validateWithExcerpts(inputOf(text))
  const { diagnostics } = withEdits(validation)
  return {
    all: diagnostics.length,
    withEdits: diagnostics.filter(({ fix }) => fix?.edits !== undefined).length,
    without: diagnostics.filter(({ fix }) => fix !== undefined && fix.edits === undefined).length,
  }
}

test.each([
  ['duplicates', twice],
  ['numbers for texts', number],
])('the edits of many %s are proven at once', (_name, line) => {
  expect(edited(annotations(300, line))).toMatchObject({ withEdits: 300, without: 0 })
  expect(parses).toBeLessThan(5)
})

test.each([
  ['duplicates', twice],
  ['numbers for texts', number],
])('many %s are fixed with as few readings as a few of them', (_name, line) => {
  expect(fixText(annotations(150, line), 'all').fixes.applied).toHaveLength(150)
  expect(parses).toBeLessThan(12)
})

test('each of many duplicates of one key is fixed by its own edit', () => {
  const text = annotations(0, twice) + '        a: x\n'.repeat(300)
  const { diagnostics } = withEdits(validateWithExcerpts(inputOf(text)))
  const edits = diagnostics.flatMap(({ fix }) => fix!.edits!)
  expect(edits).toHaveLength(299)
  expect(applyEdits(text, edits)).toBe(annotations(0, twice) + '        a: x\n')
  expect(applyEdits(text, edits.slice(100, 101))).toBe(text.replace('        a: x\n', ''))
  expect(fixText(text, 'safe').text).toBe(applyEdits(text, edits))
  expect(parses).toBeLessThan(20)
})

test('duplicates beside one that has a comment are removed, and it is said of that one', () => {
  const lines = ['        a: x\n', '        a: x # why\n', '        a: x\n', '        a: x\n']
  const { text, fixes } = fixText(annotations(0, twice) + lines.join(''), 'safe')
  expect(text).toBe(annotations(0, twice) + lines[1]! + lines[3]!)
  expect(fixes.applied).toHaveLength(2)
  expect(fixes.refused.map(({ reason }) => reason)).toEqual([
    'a comment would be removed with the duplicate; remove it by hand',
  ])
})

test('a duplicate in a document of several is removed', () => {
  const text = 'common: {cluster: c}\n---\nredis:\n  address: r:6379\n  address: r:6379\n'
  expect(fixText(text, 'safe').text).toBe('common: {cluster: c}\n---\nredis:\n  address: r:6379\n')
  const before = `${text}---\nredis:\n  address: r:6379\n`
  expect(fixText(before, 'safe').text).toBe(before.replace('  address: r:6379\n', ''))
})

test('one fix that cannot be made does not take the others with it', () => {
  const text = `${annotations(100, number)}glooAgent:\n  deploymentOverrides: {metadata: {annotations: {b: &x 1, c: *x}}}\n`
  const { all, withEdits } = edited(text)
  expect(all).toBeGreaterThan(withEdits)
  expect(withEdits).toBe(100)
  expect(parses).toBeLessThan(25)
})

test('no edit is planned for an encrypted file', () => {
  expect(edited(annotations(3, twice) + encrypted)).toMatchObject({ withEdits: 0, without: 0 })
})

test('a large file is not read again and again for the one fix that cannot be made', () => {
  const numbers = Array.from({ length: 64 }, (_, index) => index)
  const { file, documents } = parseSource('values.yaml', `a: 1\n# ${'x'.repeat(5_000_000)}\n`)
  const source = { file, documents } as unknown as Source
  let readings = 0
  const prover = new FileProver(
    {
      file,
      readings: 1,
      plan: (_, [change]) => {
        const edits = [{ start: change!.path.length, end: change!.path.length, text: '' }]
        return { edits, ownEdits: edits }
      },
      prove(pieces) {
        readings++
        const isBad = pieces.some(({ changes }) => changes[0]!.path.length === 50)
        return isBad ? { failures: [{ reason: 'bad', blamed: pieces }] } : { text: '', values: [] }
      },
    },
    new WorkLimit(),
  )
  const pieces = numbers.map((index) =>
    prover.plan(source, [{ kind: 'remove', path: Array<string>(index).fill('a') }]),
  )
  prover.prove()
  const states = grouped(pieces.map(({ state }) => [state, state]))
  expect(readings).toBe(3)
  expect(states.get('proven')!.length).toBeGreaterThan(30)
  expect(states.get('open')!.length).toBeGreaterThan(10)
})

test('looking for fixes of many unknown keys takes time in proportion to them', () => {
  const unknown = (count: number): string =>
    `glooMgmtServer:\n${Array.from({ length: count }, (_, index) => `  someUnknownKey${index}: 1\n`).join('')}`
  const work = (count: number) => {
    const input = inputOf(unknown(count))
    return () => {
      parses = 0
      expect(fixReleases(input, () => true).before.report.diagnostics.length).toBeGreaterThanOrEqual(count)
      expect(parses).toBe(1)
    }
  }
  expect(growth(1000, work)).toBeLessThan(linear)
})

test('making many fixes takes time in proportion to them', () => {
  const work = (count: number) => {
    const input = inputOf(annotations(count, number))
    return () => {
      expect(fixReleases(input, () => true).fixes.applied).toHaveLength(count)
    }
  }
  expect(growth(500, work)).toBeLessThan(linear)
})
