import type { Document, ParsedNode } from 'yaml'
import type { HelmProfile } from '../helm-profile.ts'
import { YamlFault } from './yaml-fault.ts'

/** The text that Helm reads, at its own offsets: what Helm drops without a word has become blank. */
export interface ReadText {
  text: string
  /** Each dropped stretch, from its first word on. */
  dropped: { start: number; end: number; reason: DropReason }[]
}

export type DropReason = 'document-end' | 'second-document' | 'behind-root'

/**
 * Helm 4 cuts a file at its `---` lines by itself and reads the first document of each piece, Helm 3 reads the first
 * document of the file (`LoadValues` and `yaml.Unmarshal`). In both, a `...` line ends a document.
 */
export function readStretches(text: string, profile: HelmProfile): ReadText {
  const read: ReadText = { text, dropped: [] }
  const cutsItself = profile.readsAllDocuments
  /** Whether a `---` line has opened the document, so that it may be empty. */
  let isOpen = false
  let pieceStart = 0
  const cuts: Cut[] = []
  let dropFrom: { at: number; reason: DropReason } | undefined
  for (const { 0: marker, index } of text.matchAll(cutsItself ? cutMarkers : yamlMarkers)) {
    const hasText = hasContent(text.slice(pieceStart, index))
    if (marker === '---' && cutsItself) {
      refuseSeparator(text, index, endOfLine(text, index))
      if (dropFrom !== undefined) cuts.push({ start: dropFrom.at, end: index, reason: dropFrom.reason })
      dropFrom = undefined
      // Helm leaves this line out unless it is the first of the file.
      isOpen = index === 0
      pieceStart = index + 3
    } else if (dropFrom !== undefined) continue
    else if (marker === '---') {
      if (isOpen || hasText) dropFrom = { at: index, reason: 'second-document' }
      isOpen = true
      pieceStart = index + 3
    } else if (isOpen || hasText) dropFrom = { at: index + 3, reason: 'document-end' }
    else throw new YamlFault('a document cannot start with ...', index, index + 3, 'remove the line')
  }
  if (dropFrom !== undefined) cuts.push({ start: dropFrom.at, end: text.length, reason: dropFrom.reason })
  drop(read, cuts)
  return read
}

const yamlMarkers = /^(?:---|\.\.\.)(?=[ \t\r\n]|(?![^]))/gm
const cutMarkers = /^(?:---|\.\.\.(?=[ \t\r\n]|(?![^])))/gm

/**
 * Helm reads on only while lines belong to the map at the top: a line that is indented less than its first key, or
 * text behind a closed bracket, ends it. Drops it where the fault that the parser has found in a document is no more
 * than that, and tells whether it did.
 */
export function dropBehindRoots(
  read: ReadText,
  documents: readonly Document.Parsed[],
  faults: readonly (number | undefined)[],
): boolean {
  const cuts: Cut[] = []
  for (const [index, faultAt] of faults.entries()) {
    if (faultAt === undefined) continue
    let at = faultAt
    while (read.text[at] === ' ') at++
    const root = documents[index]!.contents ?? documents[index - 1]?.contents
    if (root == null || !isBehind(read.text, root, at)) continue
    const nextPiece = /^---/gm
    nextPiece.lastIndex = at
    cuts.push({ start: at, end: nextPiece.exec(read.text)?.index ?? read.text.length, reason: 'behind-root' })
  }
  drop(read, cuts)
  return cuts.length > 0
}

function isBehind(text: string, root: ParsedNode, at: number): boolean {
  if (!('items' in root) || root.range[0] >= at || !isToken(text, at)) return false
  const lineStart = lineStartBefore(text, at)
  const isDedent =
    /^ *$/.test(text.slice(lineStart, at)) && at - lineStart < columnOfLine(text, root.range[0])
  return isDedent || ('flow' in root && root.flow === true && at >= root.range[1])
}

/** Helm looks at the next word before it stops, and refuses what is none. */
function isToken(text: string, at: number): boolean {
  const first = text.charAt(at)
  const harmless = first === '"' || first === "'" ? quoted : first === '[' || first === '{' ? brackets : other
  harmless.lastIndex = at
  return harmless.test(text)
}

const quoted = /"[^"\\\n]*"|'[^'\n]*'/y
const brackets = /[\w :,[\]{}]*(?:\n|(?![^]))/y
const other = /[^@`%|>&*!\t]|(?![^])/y

function lineStartBefore(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The column at which the first word of a line stands: tags and anchors belong to the key behind them. */
function columnOfLine(text: string, at: number): number {
  const start = lineStartBefore(text, at)
  return /^ */.exec(text.slice(start, at))![0].length
}

function refuseSeparator(text: string, index: number, lineEnd: number): void {
  const rest = text.slice(index + 3, lineEnd)
  const at = rest.search(/\S/)
  if (at < 0 || rest[at] === '#') return
  throw new YamlFault(
    'a document starts on the line after its ---',
    index + 3 + at,
    index + 4 + at,
    'Helm 4 takes every line that starts with --- for the end of a document',
  )
}

interface Cut {
  start: number
  end: number
  reason: DropReason
}

/** Takes stretches, in the order of the text, out of it. What comes behind them keeps its offsets. */
function drop(read: ReadText, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return
  const parts: string[] = []
  let from = 0
  for (const { start, end, reason } of cuts) {
    const stretch = read.text.slice(start, end)
    parts.push(read.text.slice(from, start), end === read.text.length ? '' : stretch.replace(/[^\n]/g, ' '))
    from = end
    const first = /^(?:(?:---|\.\.\.)?[ \t]*(?:#.*)?\n)*(?:---[ \t]+)?[ \t]*/.exec(stretch)![0].length
    if (first < stretch.length && !/^(?:#|---\s*$|\.\.\.\s*$)/.test(stretch.slice(first))) {
      read.dropped.push({ start: start + first, end, reason })
    }
  }
  read.text = parts.join('') + read.text.slice(from)
}

function hasContent(text: string): boolean {
  return /^[ \t\r]*[^\s#%]/m.test(text)
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
