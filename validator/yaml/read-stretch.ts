import type { Document } from 'yaml'
import type { HelmProfile } from '../helm-profile.ts'
import { YamlFault } from './yaml-fault.ts'

/** The text that Helm reads, at its own offsets: what Helm drops without a word has become blank. */
export interface ReadText {
  text: string
  /** Where each dropped stretch begins, at its first word. */
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
  let dropFrom: { at: number; reason: DropReason } | undefined
  for (const { 0: marker, index } of text.matchAll(cutsItself ? cutMarkers : yamlMarkers)) {
    const hasText = hasContent(text.slice(pieceStart, index))
    if (marker === '---' && cutsItself) {
      refuseSeparator(text, index, endOfLine(text, index))
      if (dropFrom !== undefined) drop(read, dropFrom.at, index, dropFrom.reason)
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
  if (dropFrom !== undefined) drop(read, dropFrom.at, text.length, dropFrom.reason)
  return read
}

const yamlMarkers = /^(?:---|\.\.\.)(?=[ \t\r\n]|(?![^]))/gm
const cutMarkers = /^(?:---|\.\.\.(?=[ \t\r\n]|(?![^])))/gm

/**
 * Helm reads on only while lines belong to the map at the top: a line that is indented less than its first key, or
 * text behind a closed bracket, ends it. Tells whether the fault that the parser has found is no more than that.
 */
export function dropBehindRoot(
  read: ReadText,
  faultAt: number,
  documents: readonly Document.Parsed[],
): boolean {
  let at = faultAt
  while (read.text[at] === ' ') at++
  const document = documents.findLast(({ contents }) => contents !== null && contents.range[0] < at)
  const root = document?.contents
  if (root == null || !('items' in root) || !isToken(read.text, at)) return false
  const lineStart = lineStartBefore(read.text, at)
  const isDedent =
    /^ *$/.test(read.text.slice(lineStart, at)) && at - lineStart < columnOfLine(read.text, root.range[0])
  const isBehindBracket = 'flow' in root && root.flow === true && at >= root.range[1]
  if (!isDedent && !isBehindBracket) return false
  const nextPiece = /^---/gm
  nextPiece.lastIndex = at
  drop(read, at, nextPiece.exec(read.text)?.index ?? read.text.length, 'behind-root')
  return true
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

function drop(read: ReadText, start: number, end: number, reason: DropReason): void {
  const stretch = read.text.slice(start, end)
  const isRest = end === read.text.length
  const rest = isRest ? '' : stretch.replace(/[^\n]/g, ' ') + read.text.slice(end)
  read.text = read.text.slice(0, start) + rest
  const first = /^(?:(?:---|\.\.\.)?[ \t]*(?:#.*)?\n)*(?:---[ \t]+)?[ \t]*/.exec(stretch)![0].length
  if (first < stretch.length && !/^(?:#|---\s*$|\.\.\.\s*$)/.test(stretch.slice(first))) {
    read.dropped.push({ start: start + first, end: start + first + 1, reason })
  }
}

function hasContent(text: string): boolean {
  return /^\s*[^\s#%]/m.test(text)
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
