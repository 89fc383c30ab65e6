import { lineEndAt, lineStartAt } from '../../text/lines.ts'
import { sourceFile, type SourceFile, type Within } from '../../text/source-file.ts'
import type { ScalarNode } from '../../values/values-tree.ts'
import { lastAtMost, type Lines } from './line-edits.ts'

/** Text in a scalar of another file, with where each part of it is there. */
export interface EmbeddedText {
  file: SourceFile
  /** The text to read: that of the file, with what a template fills in replaced. */
  text: string
  /** How its lines are there, where each of them is the end of a line. */
  lines?: Lines
}

/** The text of a scalar that was read from `read`, which is the text of `outer` but for what a template fills in. */
export function embeddedText(outer: SourceFile, read: string, node: ScalarNode): EmbeddedText {
  const text = typeof node.value === 'string' ? node.value : ''
  const exact = linesOfBlock(outer, read, node, text)
  if (exact !== undefined) {
    return {
      file: { ...sourceFile(outer.name, exact.original), within: exact.within },
      text,
      lines: exact.lines,
    }
  }
  const within = wordsOf(outer, read, node, text) ?? wholeScalar(outer, node)
  return { file: { ...sourceFile(outer.name, text), within }, text }
}

const lineBreak = /\r\n|[\r\n\x85\u2028\u2029]/g

/** Each line of a literal block is the end of a line of the file. */
function linesOfBlock(
  outer: SourceFile,
  read: string,
  { location, style }: ScalarNode,
  text: string,
): { original: string; within: Within; lines: Lines } | undefined {
  if (location === undefined || style !== 'block' || read[location.start] !== '|') return undefined
  const lines = text.split('\n')
  const starts: number[] = []
  let at = endOfLine(read, location.start).next
  for (const [index, line] of lines.entries()) {
    const { end, next } = endOfLine(read, at)
    const start = end - line.length
    if (index === lines.length - 1 && line === '') starts.push(Math.min(at, read.length))
    else if (start < at || read.slice(start, end) !== line) return undefined
    else starts.push(start)
    at = next
  }
  const original = lines.map((line, index) => outer.text.slice(starts[index], starts[index]! + line.length))
  return {
    original: original.join('\n'),
    within: withinLines(outer, lines, starts),
    lines: linesIn(outer, lines, starts),
  }
}

/** The same for edits. */
export function linesIn(outer: SourceFile, lines: readonly string[], starts: readonly number[]): Lines {
  const written = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  )
  const first = lineStartAt(outer.text, starts[written]!)
  return {
    outer,
    own: ownStarts(lines),
    starts,
    indent: outer.text.slice(first, starts[written]),
    lineBreak: outer.text.slice(first, lineEndAt(outer.text, first)).endsWith('\r\n') ? '\r\n' : '\n',
  }
}

function ownStarts(lines: readonly string[]): number[] {
  const own: number[] = []
  let at = 0
  for (const line of lines) {
    own.push(at)
    at += line.length + 1
  }
  return own
}

/** Text of which line `i` is at `starts[i]` of the file, whole. */
export function withinLines(outer: SourceFile, lines: readonly string[], starts: readonly number[]): Within {
  const own = ownStarts(lines)
  const offset = (position: number): number => {
    const line = lastAtMost(own, position)
    return starts[line]! + Math.min(position - own[line]!, lines[line]!.length)
  }
  return {
    file: outer,
    span: (start, end) => ({
      start: offset(start),
      end: end > start ? offset(end - 1) + 1 : offset(start),
    }),
  }
}

/** Folded, plain and quoted text has the same words in the same order, as long as it holds no escape. */
function wordsOf(
  outer: SourceFile,
  read: string,
  { location, style }: ScalarNode,
  text: string,
): Within | undefined {
  if (location === undefined) return undefined
  const offsets = new Uint32Array(text.length + 1)
  let at =
    style === 'block' ? endOfLine(read, location.start).next : location.start + (style === 'quoted' ? 1 : 0)
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!
    if (!/\s/.test(character)) {
      while (at < location.end && /\s/.test(read[at]!)) at++
      if (read[at] !== character) return undefined
      offsets[index] = at++
    } else offsets[index] = at
  }
  offsets[text.length] = at
  return {
    file: outer,
    span: (start, end) => ({
      start: offsets[start]!,
      end: end > start ? offsets[end - 1]! + 1 : offsets[start]!,
    }),
  }
}

function wholeScalar(outer: SourceFile, { location }: ScalarNode): Within {
  const { start = 0, end = 0 } = location ?? {}
  return { file: outer, span: () => ({ start, end }) }
}

function endOfLine(text: string, from: number): { end: number; next: number } {
  lineBreak.lastIndex = from
  const found = lineBreak.exec(text)
  if (found === null) return { end: text.length, next: text.length }
  return { end: found.index, next: lineBreak.lastIndex }
}
