import type { Token, TokenKind } from '../scanner/token.ts'
import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import type { Words } from './words.ts'

/** What may follow: a value, the next item or key of a list or map without brackets, or a comma inside brackets. */
export type Expected = 'value' | 'item' | 'key' | 'comma'

/** The error that the next token is, where something else is expected. */
export function unexpected(words: Words, expected: Expected, bracket: Token | undefined): YamlSyntaxError {
  const { next } = words
  if (bracket !== undefined && endsBrackets(words, bracket)) {
    return new YamlSyntaxError(
      'unclosed bracket',
      bracket.start,
      bracket.end,
      'close it, or quote the value if the bracket is part of it',
      next.start,
    )
  }
  const [message, help] = messages[expected][next.kind] ?? others[expected]
  return new YamlSyntaxError(message, next.start, Math.max(next.end, next.start + 1), help)
}

/** Whether a document ends, or a line is as far left as the one of the bracket: then the bracket is what is wrong. */
function endsBrackets({ file: { text }, next }: Words, bracket: Token): boolean {
  if (documentEnds.has(next.kind)) return true
  if (closing.has(next.kind)) return false
  const ofBracket = lineStartAt(text, bracket.start)
  const ofNext = lineStartAt(text, next.start)
  return ofNext > ofBracket && indentAt(text, ofNext) <= indentAt(text, ofBracket)
}

function lineStartAt(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart
  while (text[at] === ' ') at++
  return at - lineStart
}

type Message = [message: string, help: string]

const quote = 'put the value in quotes'
const align = 'keys of one mapping, and items of one sequence, start in the same column'
const behindValue: Message = ['unexpected text after a value', quote]
const outOfLine: Message = ['the line is not indented like the lines around it', align]
const noOpening: Message = [
  'a closing bracket without an opening one',
  'remove it, or quote the value if it is part of it',
]
const otherBracket: Message = ['mismatched closing bracket', 'write [ ] or { }']
const comma: Message = ['unexpected comma', 'remove it']
const noKey: Message = ['a value without a key', 'write `key: value`, or quote the value']
const listInBrackets: Message = [
  'a sequence with dashes is not allowed in brackets',
  'close the bracket, or quote the value if it starts with a dash',
]

const ofBlock = {
  'block-mapping-start': outOfLine,
  'block-sequence-start': outOfLine,
  'flow-sequence-end': noOpening,
  'flow-mapping-end': noOpening,
  'flow-entry': ['unexpected comma outside of brackets', 'remove it, or quote the value'],
  value: noKey,
} satisfies Partial<Record<TokenKind, Message>>

const messages: Record<Expected, Partial<Record<TokenKind, Message>>> = {
  key: { ...ofBlock, 'block-entry': ['a sequence item among the keys of a mapping', align] },
  item: { ...ofBlock, key: ['a sequence item without its dash', 'write `- item`'] },
  value: {
    'flow-entry': comma,
    'flow-sequence-end': noOpening,
    'flow-mapping-end': noOpening,
    value: noKey,
    key: ['a key instead of a value', quote],
    'block-entry': listInBrackets,
    'document-end': ['a document cannot start with the line "..."', 'remove the line'],
  },
  comma: {
    'flow-sequence-end': otherBracket,
    'flow-mapping-end': otherBracket,
    'block-entry': listInBrackets,
  },
}

const others: Record<Expected, Message> = {
  key: behindValue,
  item: behindValue,
  value: ['this is not valid YAML', 'the error is at this place or just before it'],
  comma: ['a comma is missing between two items', 'add the comma'],
}

const documentEnds = new Set<TokenKind>(['stream-end', 'document-start', 'document-end'])
const closing = new Set<TokenKind>(['flow-sequence-end', 'flow-mapping-end'])
