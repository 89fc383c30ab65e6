import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { endOfText, isBlankOrEnd, isBreak } from './characters.ts'
import { folded } from './scan-quoted.ts'
import type { TextCursor } from './text-cursor.ts'
import { scalarToken, type Token } from './token.ts'

/** A text without quotes, and whether the cursor has come to another line behind it. */
export interface PlainScan {
  token: Token
  hasEndedLine: boolean
}

/** Reads a text without quotes. Outside of brackets its further lines are at `indent` or deeper. */
export function scanPlain(cursor: TextCursor, isInFlow: boolean, indent: number): PlainScan {
  const start = cursor.at
  let end = start
  let text = ''
  let gap: Gap = { text: '', hasBreak: false }
  while (!cursor.isAtMarker() && cursor.code() !== hash) {
    const from = cursor.at
    skipWord(cursor, isInFlow)
    if (cursor.at > from) {
      text += gap.text + cursor.text.slice(from, cursor.at)
      gap = { text: '', hasBreak: false }
      end = cursor.at
    }
    const code = cursor.code()
    if (code === endOfText || !isBlankOrEnd(code)) break
    gap = readGap(cursor, indent)
    if (!isInFlow && cursor.column < indent) break
  }
  return { token: scalarToken('plain', start, end, text), hasEndedLine: gap.hasBreak }
}

function skipWord(cursor: TextCursor, isInFlow: boolean): void {
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === colon && isBlankOrEnd(cursor.code(1))) return
    if (isInFlow && endsInFlow(code)) return
    cursor.at++
  }
}

function endsInFlow(code: number): boolean {
  return (
    code === comma ||
    code === questionMark ||
    code === openingBracket ||
    code === closingBracket ||
    code === openingBrace ||
    code === closingBrace
  )
}

interface Gap {
  text: string
  hasBreak: boolean
}

function readGap(cursor: TextCursor, indent: number): Gap {
  const from = cursor.at
  cursor.skipBlanks()
  if (!isBreak(cursor.code())) return { text: cursor.text.slice(from, cursor.at), hasBreak: false }
  const first = cursor.readBreak()
  let others = ''
  for (;;) {
    skipIndent(cursor, indent)
    if (!isBreak(cursor.code())) return { text: folded(first, others), hasBreak: true }
    others += cursor.readBreak()
  }
}

function skipIndent(cursor: TextCursor, indent: number): void {
  for (let code = cursor.code(); code === space || code === tab; code = cursor.code()) {
    if (code === tab && cursor.column < indent) throw tabInIndent(cursor.at)
    cursor.at++
  }
}

export function tabInIndent(at: number): YamlSyntaxError {
  return new YamlSyntaxError('YAML cannot be indented with tabs', at, at + 1, 'replace the tab by spaces')
}

const tab = 0x09
const space = 0x20
const hash = 0x23
const comma = 0x2c
const colon = 0x3a
const questionMark = 0x3f
const openingBracket = 0x5b
const closingBracket = 0x5d
const openingBrace = 0x7b
const closingBrace = 0x7d
