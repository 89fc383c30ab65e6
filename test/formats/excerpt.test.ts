import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../validator/formats/excerpt.ts'
import { RedactedFile } from '../../validator/redaction/redacted-file.ts'
import { rangeOf, sourceFile } from '../../validator/text/source-file.ts'

/** The excerpt for the part of a text between two marks `«` and `»`. */
function excerpt(marked: string, secrets: string[] = []): string[] {
  const text = marked.replace(/[«»]/g, '')
  const file = sourceFile('values.yaml', text)
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1]
  const locations = secrets.map((secret) => ({
    start: text.indexOf(secret),
    end: text.indexOf(secret) + secret.length,
  }))
  const redacted = new RedactedFile(file, {
    secrets: () => locations,
    unread: () => [],
    words: () => new Map(),
  })
  const found = excerptOf(redacted, rangeOf({ file, start, end }))
  return found === undefined ? [] : [found.text, found.carets]
}

describe('carets are under what they mean', () => {
  test.each([
    ['plain text', 'a: «bc» # d', ['a: bc # d', '   ^^']],
    ['tabs', 'a:\t«b»', ['a:  b', '    ^']],
    ['East Asian characters', '名前: «値»', ['名前: 値', '      ^^']],
    ['pictures', '"😀👍🏽👩‍👩‍👧": «b»', ['"😀👍🏽👩‍👩‍👧": b', '          ^']],
    ['combining marks', 'e\u0301: «b»', ['e\u0301: b', '   ^']],
    ['the first of several lines', 'a: «|\n  b\n»c: d', ['a: |', '   ^']],
    ['an empty value', 'a:«»\nb: c', ['a:', '  ^']],
    ['CRLF', 'x: y\r\na: «b»\r\n', ['a: b', '   ^']],
  ])('%s', (_, marked, lines) => {
    expect(excerpt(marked)).toEqual(lines)
  })

  test('nothing is shown for the top of a file', () => {
    expect(excerpt('«»a: b')).toEqual([])
  })

  test('characters that reorder or control a terminal are replaced', () => {
    expect(excerpt('a: "\u202e«b»"')).toEqual(['a: "\ufffdb"', '     ^'])
  })
})

describe('secrets', () => {
  test('have one length, and carets below stay right', () => {
    expect(excerpt('{key: secret, «b»: c}', ['secret'])).toEqual(['{key: ******, b: c}', '              ^'])
    expect(excerpt('key: «se»', ['se'])).toEqual(['key: ******', '     ^^^^^^'])
    expect(excerpt('key: «a long secret»', ['a long secret'])).toEqual(['key: ******', '     ^^^^^^'])
  })

  test('take the comment after them along', () => {
    expect(excerpt('«key»: secret # was other', ['secret'])).toEqual(['key: ******', '^^^'])
  })

  test('of several lines are masked on each', () => {
    expect(excerpt('key: "sec\n  «ret»"', ['"sec\n  ret"'])).toEqual(['  ******', '  ^^^^^^'])
  })
})

describe('long lines', () => {
  test.each([
    ['at the start', `«a»: ${'b'.repeat(300)}`, /^a: b{96,97}…$/],
    ['at the end', `a: ${'b'.repeat(300)} «c»`, /^…b+ c$/],
    ['in the middle', `a: ${'b'.repeat(300)} «c» ${'d'.repeat(300)}`, /^…b+ c d+…$/],
    ['in a megabyte', `a: ${'b'.repeat(1_000_000)} «c» ${'d'.repeat(1_000_000)}`, /^…b+ c d+…$/],
  ])('are cut around the caret %s', (_, marked, form) => {
    const [text = '', carets = ''] = excerpt(marked)
    expect(text).toMatch(form)
    expect(text.length).toBeLessThanOrEqual(102)
    expect(carets.indexOf('^')).toBe(text.search(/c|^a/))
  })
})
