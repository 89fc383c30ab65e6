import { ChangeRefused } from '../values/change.ts'
import { applyEdits, type TextEdit } from '../text/text-edit.ts'
import type { Draft } from './draft.ts'
import type { DraftEntry } from './draft-entry.ts'
import type { DraftMapping } from './draft-mapping.ts'
import {
  endsItsLine,
  isBlankLine,
  lineEndAt,
  lineStartAt,
  shiftLines,
  withoutBlanksAround,
} from '../text/lines.ts'
import type { Span } from './span.ts'
import { writeEntry, writeFlow, writeKey, writeScalar, type TextStyle } from './write-text.ts'

/** The edits that make of the text what the draft says, in the order of the text. */
export function draftEdits(draft: Draft, style: TextStyle): TextEdit[] {
  const edits: TextEdit[] = []
  const writing = { text: draft.text, style, edits }
  const { root } = draft
  if (root.spans.length === 0 && root.live > 0 && !root.isFlow) {
    insertLines(writing, draft.text.length, writeLines(writing, root, 0))
  } else writeMapping(writing, root)
  return edits
}

interface Writing {
  text: string
  style: TextStyle
  edits: TextEdit[]
}

function writeMapping(writing: Writing, map: DraftMapping): void {
  if (map.isFlow) writeFlowMapping(writing, map)
  else writeBlockMapping(writing, map)
}

function writeBlockMapping(writing: Writing, map: DraftMapping): void {
  const { edits } = writing
  const { column } = map.spans[0]!
  for (const index of map.touched()) {
    const span = map.spans[index]!
    const entry = map.touchedAt(index)
    const added = map.addedBehind(index)
    if (entry?.isGone === false) writeExisting(writing, entry, entry.key)
    else if (entry !== undefined) edits.push(...removalOf(writing, map, entry, index))
    const lines = added.map((one) =>
      one.isGone ? writeLeft(writing, one, column) : writeNew(writing, one, column),
    )
    if (lines.some((line) => line !== '')) insertLines(writing, span.end, lines.join(''))
  }
}

function removalOf(writing: Writing, map: DraftMapping, entry: DraftEntry, index: number): TextEdit[] {
  const { span } = entry.existing!
  if (entry.left.length > 0 && (map.isItem || span.isBehindDash)) {
    throw new ChangeRefused('would lose the comments around it')
  }
  if (index === 0 && map.isItem && map.live === 0) return [emptyItem(span)]
  if (span.isBehindDash) return [removalBehindDash(writing, map, entry)]
  // What moves up after a dash has taken the lines before it.
  if ((writing.edits.at(-1)?.end ?? 0) > span.start) return []
  const left = writeLeft(writing, entry, map.spans[0]!.column)
  const isRefilled = map.addedBehind(index)[0]?.isGone === false
  if (isRefilled) return [{ start: span.start, end: span.end, text: left }]
  return [left === '' ? removal(writing, span, map.floor) : exchange(writing, span, left)]
}

/** Of two blank lines that would meet, one goes too. */
function removal({ text, edits }: Writing, { start, end }: Span, floor: number): TextEdit {
  const last = edits.at(-1)
  // What is above may be gone itself.
  const above = last?.end === start && last.text === '' ? last.start : start
  const next = lineEndAt(text, end)
  const isBlankAbove = above === floor || isBlankLine(text.slice(lineStartAt(text, above - 1), above))
  const isBlankBelow = next > end && isBlankLine(text.slice(end, next))
  return { start, end: isBlankAbove && isBlankBelow ? next : end, text: '' }
}

/** Comments that are left alone, with a blank line before a key that they do not speak of. */
function exchange({ text, style }: Writing, { start, end }: Span, left: string): TextEdit {
  const next = text.slice(end, lineEndAt(text, end))
  return { start, end, text: isBlankLine(next) ? left : left + style.lineBreak }
}

function emptyItem({ keyStart, valueEnd }: Span): TextEdit {
  return { start: keyStart, end: valueEnd, text: '{}' }
}

/** The next entry moves up after the dash. */
function removalBehindDash({ text }: Writing, map: DraftMapping, entry: DraftEntry): TextEdit {
  const { span } = entry.existing!
  const entries = map.entries()
  const rest = entries.slice(entries.indexOf(entry) + 1)
  const next = rest.find(({ isGone }) => !isGone)
  const start = next?.existing?.span.keyStart
  const between = rest.slice(0, start === undefined ? 0 : rest.indexOf(next!))
  if (start === undefined || between.length > 0 || lineStartAt(text, start) !== span.end) {
    throw new ChangeRefused('is on the line of a dash, to which the next key cannot move')
  }
  return { start: span.start, end: start, text: '' }
}

function writeFlowMapping(writing: Writing, map: DraftMapping): void {
  const { edits, text } = writing
  const { spans } = map
  /** Entries that are gone, one beside the other. */
  let gone: { first: number; last: number } | undefined
  const removeUpTo = (index: number): void => {
    if (gone === undefined || index >= spans.length) return
    edits.push({ start: spans[gone.first]!.start, end: spans[index]!.start, text: '' })
    gone = undefined
  }
  for (const index of map.touched()) {
    if (gone !== undefined && gone.last + 1 < index) removeUpTo(gone.last + 1)
    const entry = map.touchedAt(index)
    if (entry?.isGone === true) gone = { first: gone?.first ?? index, last: index }
    else if (entry !== undefined) {
      removeUpTo(index)
      writeExisting(writing, entry, entry.key)
    }
  }
  if (gone !== undefined) removeUpTo(gone.last + 1)
  const inside = map
    .touched()
    .flatMap((index) => map.addedBehind(index))
    .filter(({ isGone }) => !isGone)
    .map((entry) => flowEntry(writing, entry))
    .join(', ')
  if (gone === undefined && inside === '') return
  const lastEnd = spans[(gone?.first ?? spans.length) - 1]?.end
  const goneEnd = gone && spans[gone.last]!.end
  if (lastEnd !== undefined) {
    edits.push({ start: lastEnd, end: goneEnd ?? lastEnd, text: inside === '' ? '' : `, ${inside}` })
  } else if (gone !== undefined && inside !== '') {
    edits.push({ start: spans[gone.first]!.start, end: goneEnd!, text: inside })
  } else {
    const { start, end } = map.node!.location!
    if (text.slice(start, end).includes('#')) throw new ChangeRefused('would lose the comment next to it')
    edits.push({ start: start + 1, end: end - 1, text: inside })
  }
}

/** Edits inside an entry that stays in its mapping, or moves with its text. */
function writeExisting(writing: Writing, entry: DraftEntry, key: string): void {
  const { text, style, edits } = writing
  const { span, key: oldKey } = entry.existing!
  if (key !== oldKey) {
    const before = text.slice(span.keyStart, span.keyEnd)
    edits.push({ start: span.keyStart, end: span.keyEnd, text: writeKey(key, style, before) })
  }
  if (entry.scalar !== undefined) edits.push(scalarEdit(writing, entry, span))
  else if (entry.splitKey !== undefined) edits.push(...splitEdits(writing, entry, entry.splitKey))
  else if (entry.map !== undefined) writeHeldMapping(writing, entry.map, span, entry.parent.isFlow)
  for (const [, item] of [...(entry.items ?? [])].sort(([a], [b]) => a - b)) writeMapping(writing, item)
}

function scalarEdit({ text, style }: Writing, entry: DraftEntry, span: Span): TextEdit {
  const { colonEnd, valueStart = colonEnd, valueEnd } = span
  const { value } = entry.scalar!
  const before = text.slice(valueStart, valueEnd)
  const written =
    entry.parent.isFlow && !/^["']/.test(before) ? writeFlow(value, style) : writeScalar(value, style, before)
  if (span.valueStart === undefined) return { start: colonEnd, end: colonEnd, text: ` ${written}` }
  const lineBreak = before.endsWith('\n') ? style.lineBreak : ''
  return { start: valueStart, end: valueEnd, text: written + lineBreak }
}

/** A space after the colon, and a line or braces of its own for the map that this makes. */
function splitEdits({ text, style }: Writing, { existing, parent }: DraftEntry, key: string): TextEdit[] {
  const { colonEnd, valueStart = colonEnd, valueEnd, column } = existing!.span
  const at = valueStart + key.length + 1
  if (text.slice(valueStart, at) !== `${key}:`) throw new ChangeRefused('is not written as key:value')
  const space = { start: at, end: at, text: ' ' }
  if (parent.isFlow) {
    const close = { start: valueEnd, end: valueEnd, text: '}' }
    return [{ start: valueStart, end: valueStart, text: '{' }, space, close]
  }
  if (text.slice(colonEnd, valueStart).includes('\n')) return [space]
  const indent = ' '.repeat(column + style.width)
  return [{ start: colonEnd, end: valueStart, text: style.lineBreak + indent }, space]
}

function writeHeldMapping(writing: Writing, map: DraftMapping, span: Span, isInFlow: boolean): void {
  const { text, edits, style } = writing
  const { colonEnd } = span
  const isEmptyInText = map.spans.length === 0
  if (isEmptyInText && map.live > 0 && map.isFlow && !isInFlow) {
    if (!endsItsLine(text, span.valueEnd)) throw new ChangeRefused('shares its line with something else')
    edits.push({ start: colonEnd, end: span.valueEnd, text: '' })
    const lines = writeLines(writing, map, span.column + style.width)
    insertLines(writing, lineEndAt(text, span.valueEnd), lines)
    return
  }
  if (!isEmptyInText && map.live === 0 && !map.isFlow) {
    edits.push({ start: colonEnd, end: colonEnd, text: ' {}' })
  }
  writeMapping(writing, map)
}

/** Lines go where the last span and what was removed with it ended; a file without a last line break stays without. */
function insertLines({ text, edits, style }: Writing, spanEnd: number, lines: string): void {
  const last = edits.at(-1)
  const at = Math.max(spanEnd, last?.end ?? 0)
  const meets = last?.end === at
  const before = meets && last.text !== '' ? last.text.at(-1) : text[(meets ? last.start : at) - 1]
  const isOpenEnd = at === text.length && at > 0 && text[at - 1] !== '\n'
  const inserted =
    (before === undefined || before === '\n' ? '' : style.lineBreak) +
    (isOpenEnd ? lines.replace(/\r?\n$/, '') : lines)
  edits.push({ start: at, end: at, text: inserted })
}

function writeLines(writing: Writing, map: DraftMapping, column: number): string {
  return map
    .entries()
    .filter(({ isGone }) => !isGone)
    .map((entry) => writeNew(writing, entry, column))
    .join('')
}

/** The comments that stay where an entry is gone. */
function writeLeft({ style }: Writing, { left }: DraftEntry, column: number): string {
  return left.map((line) => ' '.repeat(column) + line + style.lineBreak).join('')
}

/** The lines of an entry that is new to its mapping. */
function writeNew(writing: Writing, entry: DraftEntry, column: number): string {
  const { style } = writing
  const comments = entry.comments.map((line) => ' '.repeat(column) + line + style.lineBreak).join('')
  return comments + writeBody(writing, entry, entry.key, column)
}

function writeBody(writing: Writing, entry: DraftEntry, key: string, column: number): string {
  const { style } = writing
  if (entry.value !== undefined) return writeEntry(key, entry.value, column, style)
  if (entry.moved === undefined && entry.existing === undefined) {
    const lines = writeLines(writing, entry.map!, column + style.width)
    return `${' '.repeat(column)}${writeKey(key, style)}:${style.lineBreak}${lines}`
  }
  if (entry.moved !== undefined) {
    const above = entry.moved.comments.map((line) => ' '.repeat(column) + line + style.lineBreak).join('')
    return above + writeBody(writing, entry.moved, key, column)
  }
  if (entry.parent.isFlow) return `${' '.repeat(column)}${flowBody(writing, entry, key)}${style.lineBreak}`
  return movedLines(writing, entry, key, column)
}

/** The text of an entry with the edits inside it, at another column. */
function movedLines(writing: Writing, entry: DraftEntry, key: string, column: number): string {
  const { span } = entry.existing!
  const own = { ...writing, edits: [] }
  writeExisting(own, entry, key)
  const text = applyEdits(writing.text, own.edits, span.start, span.end)
  const lines = span.isBehindDash ? ' '.repeat(span.column) + text : text
  const shifted = shiftLines(lines, column - span.column)
  return shifted.endsWith('\n') ? shifted : shifted + writing.style.lineBreak
}

function flowEntry(writing: Writing, entry: DraftEntry): string {
  if (entry.comments.length > 0)
    throw new ChangeRefused('would go into a flow mapping, which cannot hold its comments')
  return flowBody(writing, entry, entry.key)
}

/** `key: value` on one line. */
function flowBody(writing: Writing, entry: DraftEntry, key: string): string {
  const { text, style } = writing
  if (entry.value !== undefined) return `${writeKey(key, style)}: ${writeFlow(entry.value, style)}`
  if (entry.moved !== undefined) return flowBody(writing, entry.moved, key)
  if (entry.existing === undefined) {
    const inner = entry.map!.entries().filter(({ isGone }) => !isGone)
    return `${writeKey(key, style)}: {${inner.map((one) => flowEntry(writing, one)).join(', ')}}`
  }
  const { span, key: oldKey } = entry.existing
  const before = text.slice(span.keyStart, span.keyEnd)
  const own = { ...writing, edits: [] }
  writeExisting(own, entry, oldKey)
  const value = withoutBlanksAround(applyEdits(text, own.edits, span.colonEnd, span.valueEnd))
  const isLine = !value.includes('\n') && /^[^|>]/.test(`${value} `)
  const keepsComments = entry.parent.isFlow || /^[ \t]*\r?\n?$/.test(text.slice(span.valueEnd, span.end))
  if (
    !isLine ||
    (!entry.parent.isFlow && (span.start !== lineStartAt(text, span.keyStart) || !keepsComments))
  ) {
    throw new ChangeRefused('would go into a flow mapping, which cannot hold its comments')
  }
  return `${key === oldKey ? before : writeKey(key, style, before)}: ${value}`
}
