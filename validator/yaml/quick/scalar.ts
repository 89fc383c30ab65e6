import type { SourceFile } from '../../text/source-file.ts'
import type { ScalarNode, ValueNode } from '../../values/values-tree.ts'
import { resolvePlainScalar } from '../nodes/plain-scalar.ts'
import { matchAt, type Cursor } from './cursor.ts'

/** The value on the rest of a line, where it is a scalar, `{}` or a list of words in brackets. */
export function readScalar(cursor: Cursor): ValueNode | undefined {
  const { file, at: start } = cursor
  const word = plainText(cursor)
  if (word !== undefined) return plainNode(file, word, start, (cursor.at += word.length))
  const text = matchAt(doubleQuoted, cursor) ?? matchAt(singleQuoted, cursor)
  if (text !== undefined) {
    return {
      kind: 'scalar',
      value: unquoted(text),
      style: 'quoted',
      location: { file, start, end: (cursor.at += text.length) },
    }
  }
  const inBrackets = matchAt(brackets, cursor)
  if (inBrackets === undefined) return undefined
  const location = { file, start, end: (cursor.at += inBrackets.length) }
  if (inBrackets === '{}') return { kind: 'mapping', entries: new Map(), location }
  return { kind: 'sequence', items: wordList(file, inBrackets, start), location }
}

/** One word and the end of its line: what most values are. */
const plainWord = /[\w/][\w./,@=-]*(?=\n)/y
const plainStart = /^(?:[\w/()+;<=^~$\\]|[-.][\w./-])/
const colon = /:(?: |$)/
const notFinite = /^[-+]?\.(?:inf|nan)$/i
/** Of the escapes those that JSON has too. Bounded, because a pattern remembers each step. */
const doubleQuoted = /"(?:[^"\\\n]|\\["\\nt]){0,10000}"(?= *(?:\n| #|(?![^])))/y
const singleQuoted = /'(?:[^'\n]|''){0,10000}'(?= *(?:\n| #|(?![^])))/y
const brackets = /(?:\{\}|\[(?:\w[\w./-]{0,100}(?:, \w[\w./-]{0,100}){0,100})?\])(?= *(?:\n| #|(?![^])))/y

/** Text without quotes, up to the end of the line or to the comment. */
function plainText(cursor: Cursor): string | undefined {
  const simple = matchAt(plainWord, cursor)
  if (simple !== undefined) return simple
  const { text } = cursor.file
  const { at } = cursor
  const lineEnd = text.indexOf('\n', at)
  const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd)
  const comment = line.indexOf(' #')
  const word = withoutSpaceBehind(comment < 0 ? line : line.slice(0, comment))
  return plainStart.test(word) && !colon.test(word) && !notFinite.test(word) ? word : undefined
}

/** Helm takes no other blank of Unicode for one, and tabs do not get here. */
function withoutSpaceBehind(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === ' ') end--
  return text.slice(0, end)
}

function unquoted(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text.slice(1, -1).replaceAll("''", "'")
}

function wordList(file: SourceFile, text: string, start: number): ScalarNode[] {
  if (text === '[]') return []
  let at = start + 1
  return text
    .slice(1, -1)
    .split(', ')
    .map((word) => {
      const node = plainNode(file, word, at, at + word.length)
      at += word.length + ', '.length
      return node
    })
}

function plainNode(file: SourceFile, text: string, start: number, end: number): ScalarNode {
  return { kind: 'scalar', value: resolvePlainScalar(text), style: 'plain', location: { file, start, end } }
}
