import { describe, expect, test } from 'vitest'
import { embeddedText } from '../../validator/carriers/parts/embedded-text.ts'
import { outermost } from '../../validator/text/source-file.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { entryAt, type ScalarNode } from '../../validator/values/values-tree.ts'

/** What is in the carrier at the place of a word of the embedded text. */
function isAtPlace(carrier: string, word: string): string {
  const { file, root } = parseSource('app.yaml', carrier)
  const node = entryAt(root!, ['values'])!.value as ScalarNode
  const embedded = embeddedText(file, file.text, node)
  const start = embedded.text.indexOf(word)
  const location = outermost({ file: embedded.file, start, end: start + word.length })
  return file.text.slice(location.start, location.end)
}

describe('a word of a text that is embedded', () => {
  test.each([
    ['a literal block', 'values: |\n  a: 1\n\n  b: east\n'],
    ['a block with a number for its indentation', 'values: |2\n   a: 1\n   b: east\n'],
    ['a block that keeps its last lines', 'values: |+\n    a: 1\n    b: east\n\n\nother: 1\n'],
    ['a block with Windows line ends', 'values: |\r\n  a: 1\r\n  b: east\r\n'],
    ['a block with a comment and an anchor', 'values: &all |- # of the release\n  a: 1\n  b: east'],
    ['a block with tabs and wide characters', 'values: |\n  a: "😀\t"\n  b: east\n'],
    ['a folded block', 'values: >\n  a: 1\n\n  b:\n    east\n'],
    ['a plain text', 'values: east\n'],
    ['quotes', "values: 'b: east'\n"],
    ['quotes over two lines', 'values: "b:\n  east"\n'],
  ])('is at its own place in %s', (_, carrier) => {
    expect(isAtPlace(carrier, 'east')).toBe('east')
  })

  test.each([
    ['escapes', 'values: "a: 1\\nb: east\\n"\n', '"a: 1\\nb: east\\n"'],
    ['doubled quotes', "values: 'a: ''x'', b: east'\n", "'a: ''x'', b: east'"],
  ])('represents the whole text in %s', (_, carrier, whole) => {
    expect(isAtPlace(carrier, 'east')).toBe(whole)
  })
})
