import type { Location, SourceFile } from '../../text/source-file.ts'
import type { Entry, MappingNode, ValueNode } from '../../values/values-tree.ts'
import { duplicateKeys, type DuplicateKey } from '../nodes/duplicate-keys.ts'
import { resolvePlainScalar } from '../nodes/plain-scalar.ts'
import { sequenceNode } from '../nodes/sequence-node.ts'
import { costOf } from '../nodes/value-budget.ts'
import { atEnd, endOfLine, isAtItem, matchAt, skipSpaces, toNextWord, type Cursor } from './cursor.ts'
import { readScalar } from './scalar.ts'

export interface QuickTree {
  root: MappingNode
  duplicates: DuplicateKey[]
}

/**
 * The values of a text that holds only what most values files are made of: mappings and sequences by indentation, with scalars
 * on one line. What it returns is what the full reader would return, places included, in a part of the time.
 * `undefined` for any other text, and for each with an error: only the full reader judges.
 */
export function quickTree(file: SourceFile): QuickTree | undefined {
  if (otherCharacters.test(file.text)) return undefined
  file.budget.restart()
  const cursor: Cursor = {
    file,
    at: 0,
    column: 0,
    end: 0,
    hasDuplicates: false,
    budget: file.budget,
    keys: new Map(),
  }
  toNextWord(cursor, 0)
  if (cursor.column > 0) return undefined
  const root = readMapping(cursor, 0)
  if (root === undefined || cursor.column !== atEnd) return undefined
  return { root, duplicates: cursor.hasDuplicates ? duplicateKeys(root) : [] }
}

/** Tabs, line ends of other systems, control characters, spaces that look like others, halves of characters. */
const otherCharacters = /[^\n\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff]/
const maxDepth = 100

const keyAndColon = /[A-Za-z_][\w./-]{0,200}:(?=[ \n]|(?![^]))/y

function readMapping(cursor: Cursor, depth: number): MappingNode | undefined {
  const { file, column, budget, at: start } = cursor
  if (!budget.has(costOf.mapping)) return undefined
  const entries = new Map<string, Entry>()
  let dropped: [string, Entry][] | undefined
  while (cursor.column === column) {
    const key = readKey(cursor)
    if (key === undefined || !budget.has(costOf.entry)) return undefined
    const location = { file, start: cursor.at, end: cursor.at + key.length }
    cursor.end = cursor.at = location.end + 1
    const value = readValue(cursor, column, depth)
    if (value === undefined) return undefined
    const before = entries.get(key)
    if (before !== undefined) {
      if (!budget.has(costOf.oddity)) return undefined
      cursor.hasDuplicates = true
      ;(dropped ??= []).push([key, before])
    }
    entries.set(key, { key: location, value })
  }
  if (cursor.column > column) return undefined
  const node: MappingNode = { kind: 'mapping', entries, location: { file, start, end: cursor.end } }
  return dropped === undefined ? node : { ...node, dropped }
}

function readKey(cursor: Cursor): string | undefined {
  const text = matchAt(keyAndColon, cursor)?.slice(0, -1)
  if (text === undefined) return undefined
  const known = cursor.keys.get(text)
  if (known !== undefined) return known
  if (typeof resolvePlainScalar(text) !== 'string') return undefined
  if (cursor.keys.size < mostRemembered) cursor.keys.set(text, text)
  return text
}

const mostRemembered = 1000

function readSequence(cursor: Cursor, depth: number): ValueNode | undefined {
  const { file, column, at: start } = cursor
  if (!cursor.budget.has(costOf.sequence)) return undefined
  const items: ValueNode[] = []
  while (cursor.column === column && isAtItem(cursor)) {
    cursor.end = ++cursor.at
    const item = readItem(cursor, column, depth)
    if (item === undefined) return undefined
    items.push(item)
  }
  if (cursor.column > column) return undefined
  return sequenceNode(items, { file, start, end: cursor.end })
}

/** What is after the colon of a key, or below it: a list may be in the column of its key. */
function readValue(cursor: Cursor, column: number, depth: number): ValueNode | undefined {
  const line = readLine(cursor)
  if (line === undefined) return undefined
  if (line.node !== undefined) return cursor.column > column ? undefined : line.node
  if (cursor.column > column || (cursor.column === column && isAtItem(cursor))) {
    return readBlock(cursor, depth + 1)
  }
  if (!cursor.budget.has(costOf.scalar)) return undefined
  const location: Location = { file: cursor.file, start: line.start, end: line.start }
  return { kind: 'scalar', value: null, style: 'plain', location }
}

/** What is after the dash of an item, or below it. */
function readItem(cursor: Cursor, column: number, depth: number): ValueNode | undefined {
  const dash = cursor.at
  skipSpaces(cursor)
  if (isAtItem(cursor)) return undefined
  if (matchAt(keyAndColon, cursor) !== undefined) {
    cursor.column = column + 1 + cursor.at - dash
    return readBlock(cursor, depth + 1)
  }
  const line = readLine(cursor)
  if (line === undefined) return undefined
  if (line.node === undefined) return cursor.column > column ? readBlock(cursor, depth + 1) : undefined
  return cursor.column > column ? undefined : line.node
}

/** The rest of a line, with the cursor on the next word behind it. */
function readLine(cursor: Cursor): { node: ValueNode | undefined; start: number } | undefined {
  skipSpaces(cursor)
  const start = cursor.at
  const node = readScalar(cursor)
  if (node !== undefined) {
    const count = node.kind === 'sequence' ? 2 + node.items.length : 1
    if (!cursor.budget.has(count * costOf.scalar)) return undefined
    cursor.end = cursor.at
  }
  const next = endOfLine(cursor)
  if (next === undefined) return undefined
  toNextWord(cursor, next)
  return { node, start }
}

function readBlock(cursor: Cursor, depth: number): ValueNode | undefined {
  if (depth > maxDepth) return undefined
  return isAtItem(cursor) ? readSequence(cursor, depth) : readMapping(cursor, depth)
}
