import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Change } from '../../validator/values/change.ts'
import { editText } from '../../validator/edits/edit-text.ts'
import { parseSource } from '../../validator/sources/read-source.ts'

/** `NAME.yaml` with `NAME.changes.json` becomes `NAME.fixed.yaml`, or is refused as `NAME.out` says. */
const folder = join(import.meta.dirname, 'cases')
const files = readdirSync(folder)
const names = files.filter((file) => file.endsWith('.changes.json')).map((file) => file.split('.')[0]!)

type Result = ReturnType<typeof editText>

function edited(name: string, text: (before: string) => string = (before) => before): Result {
  const read = (suffix: string): string => readFileSync(join(folder, `${name}${suffix}`), 'utf8')
  return editText(
    parseSource('values.yaml', text(read('.yaml'))),
    JSON.parse(read('.changes.json')) as Change[],
  )
}

function textOf(result: Result): string {
  return 'refused' in result ? `refused: ${result.refused}\n` : result.text
}

test('each file belongs to a case', () => {
  const expected = names.flatMap((name) => [
    `${name}.changes.json`,
    `${name}.yaml`,
    `${name}${'refused' in edited(name) ? '.out' : '.fixed.yaml'}`,
  ])
  expect(files.sort()).toEqual(expected.sort())
})

test.each(names)('%s', async (name) => {
  const result = edited(name)
  const suffix = 'refused' in result ? '.out' : '.fixed.yaml'
  await expect(textOf(result)).toMatchFileSnapshot(join(folder, `${name}${suffix}`))
})

test.each(names)('%s with Windows line ends', (name) => {
  const result = edited(name, (before) => before.replaceAll('\n', '\r\n'))
  const windows = textOf(result)
  if (!('refused' in result)) expect(windows).not.toMatch(/[^\r]\n/)
  expect(windows.replaceAll('\r\n', '\n')).toBe(textOf(edited(name)))
})

test.each(names)('%s without a last line break', (name) => {
  const open = textOf(edited(name, (before) => before.replace(/\n$/, '')))
  expect(open.replace(/\n$/, '')).toBe(textOf(edited(name)).replace(/\n$/, ''))
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
  ['a key with a question mark', '? a\n: 1\n', 'a has a key with a ?, an anchor or a tag'],
])('%s is refused', (_, text, refused) => {
  expect(editText(parseSource('values.yaml', text), [{ kind: 'set', path: ['a'], value: 3 }])).toMatchObject({
    refused,
  })
})
