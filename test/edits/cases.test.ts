import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Change } from '../../validator/values/change.ts'
import { editText } from '../../validator/edits/edit-text.ts'
import { parseSource } from '../../validator/sources/read-source.ts'

const folder = join(import.meta.dirname, 'cases')
const names = readdirSync(folder)

function edited(name: string, text: (before: string) => string = (before) => before): string {
  const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
  const result = editText(
    parseSource('values.yaml', text(read('before.yaml'))),
    JSON.parse(read('changes.json')) as Change[],
  )
  return 'refused' in result ? `# refused: ${result.refused}\n` : result.text
}

test.each(names)('%s', async (name) => {
  await expect(edited(name)).toMatchFileSnapshot(join(folder, name, 'after.yaml'))
})

test.each(names)('%s with Windows line ends', (name) => {
  const windows = edited(name, (before) => before.replaceAll('\n', '\r\n'))
  if (!windows.startsWith('# refused')) expect(windows).not.toMatch(/[^\r]\n/)
  expect(windows.replaceAll('\r\n', '\n')).toBe(edited(name))
})

test.each(names)('%s without a last line break', (name) => {
  const open = edited(name, (before) => before.replace(/\n$/, ''))
  expect(open.replace(/\n$/, '')).toBe(edited(name).replace(/\n$/, ''))
})

test('offsets do not count a byte order mark', () => {
  const source = parseSource('values.yaml', '\uFEFFa: 1\n')
  expect(editText(source, [{ kind: 'set', path: ['a'], value: 2 }])).toEqual({
    text: 'a: 2\n',
    edits: [{ start: 3, end: 4, text: '2' }],
  })
})

test.each([
  ['no YAML', '{{ .Values }}\n', 'the file is not YAML that Helm reads'],
  ['other line ends', 'a: 1\rb: 2\n', 'the file has line ends that are neither LF nor CRLF'],
  ['a key set twice', 'a: 1\na: 2\n', 'a is a duplicate key'],
  ['a key with a question mark', '? a\n: 1\n', 'a is written with a ?, an anchor or a tag on its key'],
])('%s is refused', (_, text, refused) => {
  expect(editText(parseSource('values.yaml', text), [{ kind: 'set', path: ['a'], value: 3 }])).toMatchObject({
    refused,
  })
})
