import * as paths from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvRecord } from '../../cli/options/csv-record.ts'
import { ReleaseLookup } from '../../workspace/config/release-lookup.ts'
import { parseOptions } from '../../cli/options/options.ts'
import { placeholderPatterns } from '../../cli/options/placeholder-patterns.ts'
import { UsageError } from '../../cli/terminal/usage-error.ts'
import { newestProfile as profile } from '../../validator/values/helm-profile.ts'
import { mergeLayers } from '../../validator/release/release-values.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { flagKinds, type FlagKind } from '../../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { sourceFile, type Location } from '../../validator/text/source-file.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import { growth, linear } from '../growth.ts'
import { run } from './run.ts'

const numbers = (size: number): number[] => Array.from({ length: size }, (_, index) => index)

const value: Record<FlagKind, string> = {
  '--set': '1',
  '--set-string': 'x',
  '--set-json': '[1]',
  '--set-file': 'note.txt',
  '--set-literal': 'x',
}

function flagValues(kind: FlagKind, texts: readonly string[]): unknown {
  const inputs = texts.map((text) => ({ kind, text }))
  const flags = readFlags(inputs, profile, () => ({ text: 'x' }))
  const sources = [parseSource('base.yaml', 'global:\n  base: 1\n')]
  const { values, isComplete } = mergeLayers({ sources, flags, profile })
  return isComplete ? toPlain(values) : undefined
}

describe.each(flagKinds)('many %s take time in proportion', (kind) => {
  test.each<[string, (index: number) => string]>([
    ['keys of one map', (index) => `global.k${index}=${value[kind]}`],
    ['one key', () => `global.key=${value[kind]}`],
    ['maps of one key', (index) => `global.m${index}.key=${value[kind]}`],
    ['items of one list', (index) => `global.list[${index}].key=${value[kind]}`],
  ])('%s', (_, flag) => {
    const prepare = (size: number): (() => void) => {
      const texts = numbers(size).map(flag)
      return () => expect(flagValues(kind, texts)).toBeDefined()
    }
    expect(growth(1000, prepare)).toBeLessThan(linear)
  })
})

test('many objects of --set-json take time in proportion', () => {
  const prepare = (size: number): (() => void) => {
    const texts = numbers(size).map((index) => `{"global": {"k${index}": {"a": 1}}}`)
    return () => expect(flagValues('--set-json', texts)).toBeDefined()
  }
  expect(growth(1000, prepare)).toBeLessThan(linear)
})

test('many layers take time in proportion', () => {
  const prepare = (size: number): (() => void) => {
    const sources = numbers(size).map((index) =>
      parseSource(`${index}.yaml`, `global:\n  k${index}: {a: 1}\n`),
    )
    return () => void mergeLayers({ sources, flags: [], profile })
  }
  expect(growth(1000, prepare)).toBeLessThan(linear)
})

test('many documents of a file take time in proportion', () => {
  const prepare = (size: number): (() => void) => {
    const text = numbers(size).map((index) => `k${index}: 1\n`)
    return () => void parseSource('values.yaml', text.join('---\n'))
  }
  expect(growth(1000, prepare)).toBeLessThan(linear)
})

test('many options take time in proportion', () => {
  const prepare = (size: number): (() => void) => {
    const args = numbers(size).flatMap((index) => ['--set', `a=${index}`])
    return () => void parseOptions('validate', args, { set: { type: 'string' } })
  }
  expect(growth(4000, prepare)).toBeLessThan(linear)
})

test('many files are looked up in many releases in time in proportion', () => {
  const location: Location = { file: sourceFile('c.yaml', ''), start: 0, end: 0 }
  const prepare = (size: number): (() => void) => {
    const entry = (name: string) => ({ name, path: [], location })
    const releases = numbers(size).map((index) => ({
      levels: new Map(),
      files: [entry(`${index}.yaml`), entry(`clusters/${index}`), entry(`regions/${index}/*.yaml`)],
      layers: [entry(`layers/${index}.yaml`)],
    }))
    return () => {
      const lookup = new ReleaseLookup(releases, paths)
      for (const index of numbers(size)) {
        const files = [`${index}.yaml`, `clusters/${index}/a.yaml`, `regions/${index}/a.yaml`]
        for (const file of files) expect(lookup.having(file)).toHaveLength(1)
        expect(lookup.over(`layers/${index}.yaml`)).toHaveLength(1)
      }
    }
  }
  expect(growth(500, prepare)).toBeLessThan(linear)
})

test.each([',', '"', 'a,', '"",', '"a""b",'])('a -f of many %j takes time in proportion', (text) => {
  const prepare = (size: number): (() => void) => {
    const long = text.repeat(size)
    return () => {
      try {
        csvRecord(long)
      } catch {
        // An odd number of quotes is refused.
      }
    }
  }
  expect(growth(20_000, prepare)).toBeLessThan(linear)
})

test.each(['x'.repeat(100_000), 'é'.repeat(100_000)])(
  'a pattern that is too large for a regular expression is refused',
  (text) => {
    expect(() => placeholderPatterns([text], '')).toThrow(/too large: ".{1,60}…"$/)
  },
)

test('a long pattern that is not a regular expression is refused at once', () => {
  expect(() => placeholderPatterns(['('.repeat(100_000)], '')).toThrow(UsageError)
})

test.each(['*', '{', '[', '?', '**/', 'a/{'])('an argument of many %s ends with status 2', async (text) => {
  const { status, stdout } = await run([
    'validate',
    text.repeat(50_000),
    '--no-config',
    '--format',
    'oneline',
  ])
  expect(status).toBe(2)
  expect(stdout).toContain('the path is too long')
})

describe('an index of Helm’s highest', () => {
  test('in many flags is not a memory', () => {
    const inputs = numbers(3000).map((index) => ({ kind: '--set' as const, text: `k${index}[65536]=1` }))
    const flags = readFlags(inputs, profile, () => ({ text: '' }))
    expect(flags.map(({ root }) => toPlain(root!))).toEqual(
      numbers(3000).map((index) => ({ [`k${index}`]: [1] })),
    )
  })

  test('in too many lists is refused, and takes nothing with it', () => {
    const inputs = numbers(9).map((index) => ({ kind: '--set' as const, text: `k${index}[65536]=1` }))
    const flags = readFlags(inputs, profile, () => ({ text: '' }))
    const { values, findings } = mergeLayers({ sources: [], flags, profile })
    expect([...values.entries.keys()]).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5'])
    expect(findings.map(({ message }) => message)).toEqual(
      Array(3).fill('the flags add more than 400,000 empty list items'),
    )
  })
})

test('a flag that is refused after it has set something leaves the values as they were', () => {
  const base = 'a: {b: {c: 1}, list: [{x: 1}, [2]]}\nd: text\n'
  const refused = [
    'a.b.c=2,d.x=1',
    'a.list[0].x=5,a.list[1][3]=4,a.list[7]=8,d[0]=1',
    'a.new.key=1,a.b.e=2,a',
    'a.list[1][0].deep=1,x.y.z=1,d.x.y=1',
  ]
  for (const text of refused) {
    const source = parseSource('base.yaml', base)
    const before = JSON.stringify(toPlain(source.root!))
    const flags = readFlags([{ kind: '--set', text }], profile, () => ({ text: '' }))
    const { values, isComplete } = mergeLayers({ sources: [source], flags, profile })
    expect(isComplete).toBe(false)
    expect(JSON.stringify(toPlain(values))).toBe(before)
    expect(JSON.stringify(toPlain(source.root!))).toBe(before)
  }
})

test('a flag changes an alias, and neither its anchor nor the layer', () => {
  const source = parseSource('base.yaml', 'a: &a {x: 1, l: [1]}\nb: *a\n')
  const inputs = ['b.x=2', 'b.l[0]=3'].map((text) => ({ kind: '--set' as const, text }))
  const flags = readFlags(inputs, profile, () => ({ text: '' }))
  const { values } = mergeLayers({ sources: [source], flags, profile })
  expect(toPlain(values)).toEqual({ a: { x: 1, l: [1] }, b: { x: 2, l: [3] } })
  expect(toPlain(source.root!)).toEqual({ a: { x: 1, l: [1] }, b: { x: 1, l: [1] } })
})
