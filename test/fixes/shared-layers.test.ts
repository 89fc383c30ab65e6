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

test('a key in a layer over several releases gets its name in the other layers of each', () => {
  expect(
    fixed([
      ['a', 'shared'],
      ['b', 'shared'],
      ['c', 'shared'],
    ]),
  ).toEqual({ ...renamed(files.a), ...renamed(files.b), ...renamed(files.shared) })
})

test('so it does in a layer under several releases', () => {
  expect(
    fixed([
      ['shared', 'a'],
      ['shared', 'b'],
      ['shared', 'c'],
    ]),
  ).toEqual({ ...renamed(files.a), ...renamed(files.b), ...renamed(files.shared) })
})

test('so it does in a release that takes the layer in another order', () => {
  expect(
    fixed([
      ['shared', 'a'],
      ['b', 'shared'],
    ]),
  ).toEqual({ ...renamed(files.a), ...renamed(files.b), ...renamed(files.shared) })
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
