import { expect, test } from 'vitest'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
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

test('a release whose finding is not told still merges as it did', () => {
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
