import { quoted } from '../values/path-text.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { EditableSequence, EditableMapping, MergedValues } from '../values/merged-values.ts'
import { isNull, type Entry, type ValueNode } from '../values/values-tree.ts'
import { FlagError } from './flag-error.ts'
import type { FlagText, Span } from './flag-text.ts'

/** How one kind of flag reads keys and values. */
export interface Dialect {
  /** What ends a key. */
  keyStops: string
  /** Whether a backslash takes the meaning from the character behind it. */
  hasEscapes: boolean
  /** Reads the value that starts at the reading position. `isAtEnd` when Helm's parser stops there. */
  readValue: (flag: Flag) => { node: ValueNode; isAtEnd: boolean }
}

/** A flag while it is read. */
export interface Flag {
  file: SourceFile
  text: FlagText
  dialect: Dialect
  /** Helm 4 takes an index that is never closed for the end of the flag, Helm 3 refuses it. */
  dropsOpenIndex: boolean
  /** Where Helm silently stopped reading. */
  dropped?: Span
  /** Whether a key was set. */
  isEffective: boolean
  /** What the flag writes into. */
  values: MergedValues
  /** Takes back each change that the flag has made, the first one first. */
  undo: (() => void)[]
}

/** The limits of Helm's `strvals`. */
const maxIndex = 65_536
const maxNestedNames = 30
/** Helm has no limit here, its stack does. */
const maxNestedLists = 500

export const openIndex = 'missing ] after the list index'

/**
 * Writes the assignments of a flag into the values, in the steps of Helm's `strvals`, whose odd corners have
 * consequences: `a[0].b=` sets an empty list, `a.` sets nothing. Throws a {@link FlagError} at what Helm refuses, with
 * the values as they were before.
 */
export function assign(flag: Flag): void {
  const root = flag.values.edit()
  try {
    while (!assignKey(flag, root, 0, 0));
  } catch (flagError) {
    for (const undo of flag.undo.reverse()) undo()
    throw flagError
  }
}

/** @returns whether the end of the flag was met: Helm then leaves out what it would have done on the way back. */
function assignKey(flag: Flag, map: EditableMapping, names: number, lists: number): boolean {
  const span = flag.text.until(flag.dialect.keyStops, flag.dialect.hasEscapes)
  const { text: key, stop } = span
  switch (stop) {
    case undefined:
      if (key === '') return true
      throw withoutValue(span)
    case ',':
      throw withoutValue(span)
    case '=': {
      const { node, isAtEnd } = flag.dialect.readValue(flag)
      set(flag, map, span, node)
      return isAtEnd
    }
    case '[': {
      const index = readIndex(flag)
      if (index === undefined) return true
      const before = map.entries.get(key)
      const list =
        before === undefined ? newSequence(locationOf(flag, span)) : sequenceOf(flag, before.value, span)
      if (before !== undefined) keepOwn(map, key, before, list)
      const { length } = list.items
      const isAtEnd = assignItem(flag, list, index, names, lists + 1)
      // Items of a list without a name can be replaced, but a longer list is dropped, as its key is.
      if (key === '') list.items.length = length
      set(flag, map, span, list)
      return isAtEnd
    }
    default: {
      if (names === maxNestedNames) {
        throw flagError(span, `more than ${maxNestedNames} nested names, the limit of Helm`)
      }
      const before = map.entries.get(key)
      const inner =
        before === undefined ? newMapping(locationOf(flag, span)) : mappingOf(flag, before.value, span)
      if (before !== undefined) keepOwn(map, key, before, inner)
      const isAtEnd = assignKey(flag, inner, names + 1, lists)
      if (inner.entries.size > 0) set(flag, map, span, inner)
      else if (!isAtEnd) throw withoutValue(span)
      return isAtEnd
    }
  }
}

function assignItem(
  flag: Flag,
  list: EditableSequence,
  index: number,
  names: number,
  lists: number,
): boolean {
  const span = flag.text.until('[.=', flag.dialect.hasEscapes)
  const { text, stop } = span
  if (text !== '') throw flagError(span, 'unexpected text after a list index', 'continue with =, . or [')
  if (lists > maxNestedLists) throw flagError(span, 'sequences are nested too deeply')
  if (stop === undefined) return true
  const location = locationOf(flag, span)
  if (stop === '=') {
    // At the end of the flag, Helm sets an item, but not a key.
    setItem(flag, list, index, flag.dialect.readValue(flag).node, location)
    return false
  }
  const before = list.items[index]
  if (stop === '[') {
    const next = readIndex(flag)
    if (next === undefined) return true
    const isNew = before === undefined || isNull(before)
    const inner = isNew ? newSequence(location) : sequenceOf(flag, before, span)
    if (!isNew) list.items[index] = inner
    if (assignItem(flag, inner, next, names, lists + 1)) return true
    setItem(flag, list, index, inner, location)
    return false
  }
  const inner = before?.kind === 'mapping' ? flag.values.ownMapping(before) : newMapping(location)
  if (before !== undefined) setItem(flag, list, index, inner, location)
  if (assignKey(flag, inner, names, lists)) return true
  setItem(flag, list, index, inner, location)
  return false
}

/** As Go's `strconv.Atoi`, inside Helm's limits. */
function readIndex(flag: Flag): number | undefined {
  const span = flag.text.until(']', flag.dialect.hasEscapes)
  const { text, stop } = span
  if (stop === undefined) {
    if (!flag.dropsOpenIndex) throw flagError(span, openIndex, 'add the closing ]')
    flag.dropped = span
    return undefined
  }
  if (!/^[-+]?\d+$/.test(text)) {
    throw flagError(span, 'invalid list index', 'write an integer, or escape the bracket: \\[')
  }
  const index = Number(text)
  if (index < 0) throw flagError(span, 'a list index cannot be negative')
  if (index > maxIndex) throw flagError(span, `the list index is over ${maxIndex}, the limit of Helm`)
  return index
}

function set(flag: Flag, map: EditableMapping, key: Span, value: ValueNode): void {
  // As in Helm, a key without a name is dropped.
  if (key.text === '') return
  flag.isEffective = true
  const before = map.entries.get(key.text)
  if (before?.value === value) return
  flag.undo.push(() => {
    if (before === undefined) map.entries.delete(key.text)
    else map.entries.set(key.text, before)
  })
  map.entries.set(key.text, { key: locationOf(flag, key), value, ...(before && { overrides: before }) })
}

/** Puts in a copy that belongs to the values, which is the same until somebody writes into it. */
function keepOwn(map: EditableMapping, key: string, entry: Entry, own: ValueNode): void {
  if (own !== entry.value) map.entries.set(key, { ...entry, value: own })
}

function setItem(
  flag: Flag,
  list: EditableSequence,
  index: number,
  value: ValueNode,
  location: Location,
): void {
  const { length } = list.items
  const before = list.items[index]
  flag.undo.push(() => {
    if (before !== undefined) list.items[index] = before
    list.items.length = length
  })
  if (index > length && !flag.values.lengthen(list, index, { ...location, end: location.start })) {
    throw new FlagError('the flags add more than 400,000 empty list items', location.start, location.end)
  }
  list.items[index] = value
}

function mappingOf(flag: Flag, node: ValueNode, key: Span): EditableMapping {
  if (node.kind === 'mapping') return flag.values.ownMapping(node)
  throw flagError(key, `${nameOf(key)} is ${kindOf(node)} in the layers below, so it has no keys to set`)
}

function sequenceOf(flag: Flag, node: ValueNode, key: Span): EditableSequence {
  if (node.kind === 'sequence') return flag.values.ownSequence(node)
  throw flagError(key, `${nameOf(key)} is ${kindOf(node)} in the layers below, so it has no items to set`)
}

function kindOf(node: ValueNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`
  return node.value === null ? 'null' : 'a scalar'
}

function newMapping(location: Location): EditableMapping {
  return { kind: 'mapping', entries: new Map(), location }
}

function newSequence(location: Location): EditableSequence {
  return { kind: 'sequence', items: [], location }
}

/** What has no value may be one itself, and a secret. */
function withoutValue(key: Span): FlagError {
  return flagError(
    key,
    `${key.text === '' ? 'the item' : 'the key'} has no value`,
    'write key=value; a comma inside a value is written \\,',
  )
}

/** A key of the layers below in a message. */
function nameOf({ text }: Span): string {
  return text === '' ? 'the item' : quoted(maskedKey(text, false))
}

function locationOf({ file }: Flag, { start, end }: Span): Location {
  return { file, start, end }
}

function flagError({ start, end }: Span, message: string, help?: string): FlagError {
  return new FlagError(message, start, end, help)
}
