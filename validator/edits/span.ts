import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'
import {
  endOfDeeperComments,
  endsItsLine,
  isBlankLine,
  commentColumn,
  lineEndAt,
  lineStartAt,
  startOfCommentsAbove,
} from '../text/lines.ts'

/** Where an entry is in the text. */
export interface Span {
  /** With the comments above it; the key itself inside braces or after a dash. */
  start: number
  keyStart: number
  keyEnd: number
  colonEnd: number
  /** Where the value starts; absent where nothing is after the colon. */
  valueStart?: number
  /** Where the text of the value ends. */
  valueEnd: number
  /** With the rest of the last line and the comments that are deeper than the key; inside braces `valueEnd`. */
  end: number
  column: number
  isBehindDash: boolean
  /** Why nothing can be done with it, other than leaving it. */
  oddity?: string
}

/** Entries of a map that are in its own text, in that order; not those that `<<` brings. */
export function ownEntries({ entries, dropped = [], location }: MappingNode): (readonly [string, Entry])[] {
  if (location === undefined) return []
  const inside = ({ key }: Entry): boolean =>
    key !== undefined && key.start >= location.start && key.end <= location.end
  return [...entries, ...dropped]
    .filter(([, entry]) => inside(entry))
    .sort(([, a], [, b]) => a.key!.start - b.key!.start)
}

export function isFlow(text: string, node: ValueNode): boolean {
  return node.kind !== 'scalar' && /[[{]/.test(text.charAt(node.location!.start))
}

/** The spans of the entries of one mapping; comments above the first one go up to `floor` at most. */
export function spansOf(
  text: string,
  map: MappingNode,
  entries: readonly (readonly [string, Entry])[],
  floor: number,
): Span[] {
  const spans: Span[] = []
  let before = floor
  const isInBraces = isFlow(text, map)
  const isOnOneLine = isInBraces && !text.slice(map.location!.start, map.location!.end).includes('\n')
  for (const [, entry] of entries) {
    const span = isInBraces ? flowSpan(text, map, entry, isOnOneLine) : blockSpan(text, map, entry, before)
    spans.push(span)
    before = span.end
  }
  return spans
}

function flowSpan(text: string, map: MappingNode, entry: Entry, isOnOneLine: boolean): Span {
  const { start: keyStart, end: keyEnd } = entry.key!
  const colonEnd = colonEndOf(text, keyEnd)
  const valueStart = valueStartOf(entry)
  const oddity = isOnOneLine
    ? isOddGap(text, keyEnd, valueStart ?? keyEnd, map, entry)
    : 'is in a flow mapping over several lines'
  const valueEnd = valueStart === undefined ? colonEnd : entry.value.location!.end
  return {
    start: keyStart,
    keyStart,
    keyEnd,
    colonEnd,
    ...(valueStart === undefined ? {} : { valueStart }),
    valueEnd,
    end: valueEnd,
    column: 0,
    isBehindDash: false,
    ...(oddity === undefined ? {} : { oddity }),
  }
}

function blockSpan(text: string, map: MappingNode, entry: Entry, before: number): Span {
  const { start: keyStart, end: keyEnd } = entry.key!
  const lineStart = lineStartAt(text, keyStart)
  const prefix = text.slice(lineStart, keyStart)
  const isBehindDash = prefix.includes('-')
  const column = keyStart - lineStart
  const colonEnd = colonEndOf(text, keyEnd)
  const valueStart = valueStartOf(entry)
  const valueEnd = contentEnd(text, entry, colonEnd)
  const lineEnd = text[valueEnd - 1] === '\n' ? valueEnd : lineEndAt(text, valueEnd)
  const oddity = !/^ *(?:-[ ]+)*$/.test(prefix)
    ? 'has a key with a ?, an anchor or a tag'
    : text[valueEnd - 1] !== '\n' && !endsItsLine(text, valueEnd)
      ? 'shares its last line with something else'
      : isOddGap(text, keyEnd, valueStart ?? keyEnd, map, entry)
  return {
    start: isBehindDash ? keyStart : startOfCommentsAbove(text, lineStart, before),
    keyStart,
    keyEnd,
    colonEnd,
    ...(valueStart === undefined ? {} : { valueStart }),
    valueEnd,
    end: endOfDeeperComments(text, lineEnd, column),
    column,
    isBehindDash,
    ...(oddity === undefined ? {} : { oddity }),
  }
}

function colonEndOf(text: string, keyEnd: number): number {
  return keyEnd + (/^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 20))?.[0].length ?? 0)
}

/** Where the text of the value starts, if it has one that is here and not behind an alias. */
function valueStartOf({ key, value }: Entry): number | undefined {
  const { start, end } = value.location!
  return start < key!.end || (start === end && value.kind === 'scalar') ? undefined : start
}

/** An alias, whose value is elsewhere in the text. */
export function isAliasEntry(text: string, { key, value }: Entry): boolean {
  return (
    value.location!.start < key!.start && /^[ \t]*:[ \t\r\n]*\*/.test(text.slice(key!.end, key!.end + 200))
  )
}

function isOddGap(
  text: string,
  keyEnd: number,
  valueStart: number,
  map: MappingNode,
  entry: Entry,
): string | undefined {
  if (isAliasEntry(text, entry)) return undefined
  if (valueStart > keyEnd) {
    const gap = text.slice(keyEnd, valueStart).replace(/#[^\n]*/g, '')
    return /^[ \t]*:[ \t\r\n]*(?:[&!][^ \t\r\n]*[ \t\r\n]+)*$/.test(gap) ||
      (isFlow(text, map) && /^:$/.test(gap))
      ? undefined
      : 'is written in an unusual way'
  }
  // Read in its place: the line may be very long.
  const withoutValue = /[ \t]*:[ \t]*(?:[&!][^ \t\r\n,}]*[ \t]*)*(?:#[^\n]*)?(?:[\r\n,}]|$)/y
  withoutValue.lastIndex = keyEnd
  return withoutValue.test(text) ? undefined : 'is written in an unusual way'
}

/** The end of the last line of a value in block style, without comments and blank lines behind it. */
function contentEnd(text: string, entry: Entry, colonEnd: number): number {
  const { value } = entry
  if (valueStartOf(entry) === undefined) {
    if (isAliasEntry(text, entry)) {
      return colonEnd + /^[ \t\r\n]*\*[\w-]*/.exec(text.slice(colonEnd, colonEnd + 300))![0].length
    }
    return (
      colonEnd +
      /^(?:[ \t]*[&!][^ \t\r\n]*)*/.exec(text.slice(colonEnd, lineEndAt(text, colonEnd)))![0].length
    )
  }
  return nodeEnd(text, value, colonEnd)
}

function nodeEnd(text: string, node: ValueNode, floor: number): number {
  const { start, end } = node.location!
  if (node.kind === 'scalar') return node.style === 'block' ? blockScalarEnd(text, start, end) : end
  if (isFlow(text, node)) return end
  if (node.kind === 'sequence') {
    const last = node.items.at(-1)
    const isHere =
      last?.location !== undefined && last.location.start > start && last.location.end > last.location.start
    return isHere ? nodeEnd(text, last, start) : withoutBlankEnd(text, floor, end)
  }
  const own = ownEntries(node)
  const last = own.at(-1)?.[1]
  const lastEnd = last === undefined ? start : contentEnd(text, last, colonEndOf(text, last.key!.end))
  return own.length === node.entries.size + (node.dropped?.length ?? 0)
    ? lastEnd
    : withoutBlankEnd(text, lastEnd, end)
}

/** Blank lines after a block of text belong to it only where its header says so. */
function blockScalarEnd(text: string, start: number, end: number): number {
  if (/^[|>][0-9]*\+/.test(text.slice(start, start + 4))) return end
  const header = lineEndAt(text, start)
  return withoutBlankLines(text, header, end)
}

function withoutBlankLines(text: string, floor: number, from: number): number {
  let end = from
  while (end > floor) {
    const above = lineStartAt(text, end - 1)
    if (above < floor || !isBlankLine(text.slice(above, end))) break
    end = above
  }
  return end
}

function withoutBlankEnd(text: string, floor: number, from: number): number {
  let end = from
  while (end > floor) {
    const above = lineStartAt(text, end - 1)
    const line = text.slice(above, end)
    if (above < floor || !(isBlankLine(line) || commentColumn(line) >= 0)) break
    end = above
  }
  return end
}
