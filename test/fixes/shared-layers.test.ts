import { expect, test } from 'vitest'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { growth, linear } from '../growth.ts'
import { inputOf } from './fix-text.ts'

const agent = (cluster: string, enabled: string): string =>
  `common:\n  cluster: ${cluster}\nglooAgent:\n  ${enabled}\n  relay:\n    serverAddress: mgmt.example.com:9900\n`
const files = {
  a: { name: 'a.yaml', text: agent('a', 'enabledd: false') },
  b: { name: 'b.yaml', text: agent('b', 'enabledd: false') },
  c: { name: 'c.yaml', text: agent('c', 'devMode: false') },
  shared: { name: 'shared.yaml', text: 'glooAgent:\n  enabledd: true\n' },
}

const fixed = (releases: (keyof typeof files)[][]): Record<string, string> => {
  const input = inputOf('', {
    releases: releases.map((names) => ({ name: names.join('+'), files: names.map((name) => files[name]) })),
  })
  const { texts } = fixReleases(input, ({ safe }) => safe)
  return Object.fromEntries(texts)
}
const renamed = ({ name, text }: { name: string; text: string }): Record<string, string> => ({
  [name]: text.replace('enabledd', 'enabled'),
})

test.each<{ layer: string; releases: (keyof typeof files)[][] }>([
  {
    layer: 'over several releases',
    releases: [
      ['a', 'shared'],
      ['b', 'shared'],
      ['c', 'shared'],
    ],
  },
  {
    layer: 'under several releases',
    releases: [
      ['shared', 'a'],
      ['shared', 'b'],
      ['shared', 'c'],
    ],
  },
  {
    layer: 'that a release takes in another order',
    releases: [
      ['shared', 'a'],
      ['b', 'shared'],
    ],
  },
])('a key in a layer $layer gets its name in the other layers of each', ({ releases }) => {
  expect(fixed(releases)).toEqual({ ...renamed(files.a), ...renamed(files.b), ...renamed(files.shared) })
})

test('a release whose finding is not reported still merges as it did', () => {
  const suppressed = {
    name: 'b.yaml',
    text: files.b.text.replace(
      '  enabledd',
      '  # gloo-values-disable-next-line unknown-key -- later\n  enabledd',
    ),
  }
  const input = inputOf('', {
    releases: [
      { name: 'a', files: [files.shared, files.a] },
      { name: 'b', files: [files.shared, suppressed] },
    ],
  })
  const { texts } = fixReleases(input, ({ safe }) => safe)
  expect(Object.fromEntries(texts)).toEqual({
    ...renamed(files.a),
    // Nothing is left that the comment could silence.
    ...renamed(files.b),
    ...renamed(files.shared),
  })
})

/** Releases that each set the misspelt key of the layer below them. */
const overShared = (count: number): ValidationInput =>
  inputOf('', {
    releases: Array.from({ length: count }, (_, index) => ({
      name: `${index}`,
      files: [files.shared, { ...files.a, name: `${index}.yaml` }],
    })),
  })

test('a report has no edits of a key that very many layers share, and grows with the releases', () => {
  const [few, many, more] = [20, 200, 800].map((count) => withEdits(validateWithExcerpts(overShared(count))))
  expect(few!.diagnostics.map(({ fix }) => fix?.edits?.length)).toEqual(Array(20).fill(21))
  expect(many!.diagnostics.map(({ fix }) => fix?.editsLeftOut)).toEqual(Array(200).fill(201))
  expect(JSON.stringify(more).length).toBeLessThan(4.5 * JSON.stringify(many).length)
})

test.each([
  ['a report', (input: ValidationInput) => void withEdits(validateWithExcerpts(input))],
  ['--fix', (input: ValidationInput) => void fixReleases(input, () => true)],
])('a key in the layers of many releases takes time in proportion to them: %s', (_name, work) => {
  const prepare = (count: number): (() => void) => {
    const input = overShared(count)
    return () => work(input)
  }
  expect(growth(150, prepare)).toBeLessThan(linear)
})
