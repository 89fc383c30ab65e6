import { expect, test } from 'vitest'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'

test.each([
  ['USER-SUPPLIED VALUES:\ncommon:\n  cluster: mgmt\n', { common: { cluster: 'mgmt' } }],
  ['USER-SUPPLIED VALUES:\r\ncommon:\r\n  cluster: mgmt\r\n', { common: { cluster: 'mgmt' } }],
  ['\ufeffUSER-SUPPLIED VALUES:\ncommon: {}\n', { common: {} }],
  ['COMPUTED VALUES:\ncommon: {}\n', { common: {} }],
  ['USER-SUPPLIED VALUES:\nnull\n', {}],
  ['USER-SUPPLIED VALUES:\n{}\n', {}],
])('the output %j of helm get values is understood', (text, expected) => {
  const { root, findings } = parseSource('values.yaml', text)
  expect(findings).toEqual([])
  expect(JSON.parse(JSON.stringify(toPlain(root!)))).toEqual(expected)
})

test('places are those of the file, under its heading', () => {
  const { root } = parseSource('values.yaml', 'USER-SUPPLIED VALUES:\ncommon: {}\n')
  const { file, start } = root!.entries.get('common')!.key!
  expect(file.text.slice(start)).toBe('common: {}\n')
})

test.each(['USER-SUPPLIED VALUES: 1\n', 'common: {}\nUSER-SUPPLIED VALUES:\n'])(
  'elsewhere the heading is a key: %j',
  (text) => {
    expect(parseSource('values.yaml', text).root!.entries.has('USER-SUPPLIED VALUES')).toBe(true)
  },
)
