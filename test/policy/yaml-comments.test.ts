import { expect, test } from 'vitest'
import { yamlComments } from '../../validator/yaml/yaml-comments.ts'
import { sourceFile } from '../../validator/text/source-file.ts'

function comments(text: string): string[] {
  const file = sourceFile('v.yaml', text)
  return yamlComments(file).map(({ start, end }) => file.text.slice(start, end))
}

test.each([
  [
    'on its own line, indented and behind a value',
    'a: 1 # one\n  # two\n# three',
    ['# one', '# two', '# three'],
  ],
  ['behind the header of a block of text', 'a: | # one\n  # text\nb: 2', ['# one']],
  ['between the parts of a list', 'a: [1, # one\n  2] # two\n', ['# one', '# two']],
  ['in a second document', 'a: 1\n---\n# one\nb: 2\n', ['# one']],
  ['with Windows lines and a byte order mark', '\uFEFF# one\r\na: 1 # two\r\n', ['# one', '# two']],
  ['with the line ends of old Macs', '# one\ra: 1\r# two\r', ['# one', '# two']],
])('comments %s are comments', (_name, text, expected) => {
  expect(comments(text)).toEqual(expected)
})

test.each([
  ['a block of text', 'a: |\n  # text\n  more\n'],
  ['a folded block in a list', 'a:\n  - >-\n    # text\n'],
  ['quotes', `a: "# text"\nb: '# text'\n`],
  ['quotes over several lines', 'a: "one\n  # text\n  two"\n'],
  ['a word', 'a: b#text\n'],
])('text in %s is none', (_name, text) => {
  expect(comments(text)).toEqual([])
})
