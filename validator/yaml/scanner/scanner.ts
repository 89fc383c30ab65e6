import { endOfText, isBlank, isBlankOrEnd, isBreak } from './characters.ts'
import { scanBlock } from './scan-block.ts'
import { scanDirective } from './scan-directive.ts'
import { scanPlain } from './scan-plain.ts'
import { scanAnchor, scanTag } from './scan-properties.ts'
import { scanQuoted } from './scan-quoted.ts'
import { noKey, noListItem, noStart, secondKey } from './scanner-errors.ts'
import { SimpleKeys } from './simple-keys.ts'
import { TextCursor, type Piece } from './text-cursor.ts'
import { token, type Token, type TokenKind } from './token.ts'
import { TokenQueue } from './token-queue.ts'

/**
 * Reads the words of a text as the scanner of libyaml finds them, which Helm's YAML reader is a port of: what is a key
 * shows at its colon, so the words of a key wait in a queue until the colon can no longer come.
 */
export class Scanner {
  readonly cursor: TextCursor
  /** How many brackets are open. */
  private flowLevel = 0
  /** Column of the mapping or list without brackets at hand; -1 outside of all. */
  private indent = -1
  private readonly indents: number[] = []
  private readonly queue = new TokenQueue()
  private readonly keys: SimpleKeys
  private isKeyAllowed = true
  private isReady = false
  /** Where the last word in the queue starts, for errors that show behind it. */
  private lastStart = 0
  /** The last text in quotes that goes over more than one line. */
  quotedOverLines: Token | undefined

  constructor(piece: Piece) {
    this.cursor = new TextCursor(piece)
    this.keys = new SimpleKeys(this.cursor)
  }

  /** The next token. Behind the last one is `stream-end`. Throws a `YamlSyntaxError` at what is none. */
  peek(): Token {
    while (!this.isReady) {
      if (this.queue.isEmpty || this.keys.mayStartAt(this.queue.taken)) this.fetch()
      else this.isReady = true
    }
    return this.queue.first
  }

  /** Goes over the token that `peek` has returned. */
  take(): void {
    this.queue.take()
    this.isReady = false
  }

  private fetch(): void {
    const { cursor } = this
    this.toNextToken()
    this.closeBlocks(cursor.column)
    const code = cursor.code()
    if (code === endOfText) return this.fetchEnd()
    if (code === percent && cursor.column === 0) return this.fetchDirective()
    if (cursor.isAtMarker()) return this.fetchMarker(code === dash ? 'document-start' : 'document-end')
    switch (code) {
      case openingBracket:
        return this.openFlow('flow-sequence-start')
      case openingBrace:
        return this.openFlow('flow-mapping-start')
      case closingBracket:
        return this.closeFlow('flow-sequence-end')
      case closingBrace:
        return this.closeFlow('flow-mapping-end')
      case comma:
        return this.fetchFlowEntry()
      case ampersand:
        return this.fetchWord(() => scanAnchor(cursor, 'anchor'))
      case asterisk:
        return this.fetchWord(() => scanAnchor(cursor, 'alias'))
      case exclamationMark:
        return this.fetchWord(() => scanTag(cursor))
      case singleQuote:
        return this.fetchQuoted('single')
      case doubleQuote:
        return this.fetchQuoted('double')
      default:
        return this.fetchOther(code)
    }
  }

  private fetchOther(code: number): void {
    const { cursor, flowLevel } = this
    const isAlone = isBlankOrEnd(cursor.code(1))
    if (code === dash && isAlone) return this.fetchBlockEntry()
    if (code === questionMark && (flowLevel > 0 || isAlone)) return this.fetchKey()
    if (code === colon && (flowLevel > 0 || isAlone)) return this.fetchValue()
    if ((code === bar || code === greaterThan) && flowLevel === 0) return this.fetchBlockScalar()
    if (startsNoPlain.has(code)) throw noStart(cursor.at, code === tab)
    this.fetchWord(() => {
      const { token, hasEndedLine } = scanPlain(cursor, flowLevel > 0, this.indent + 1)
      this.isKeyAllowed = hasEndedLine
      return token
    })
  }

  /** Goes over blanks, ends of lines and comments. A tab may be where no key can. */
  private toNextToken(): void {
    const { cursor } = this
    for (;;) {
      const allowsTab = this.flowLevel > 0 || !this.isKeyAllowed
      while (cursor.code() === space || (allowsTab && isBlank(cursor.code()))) cursor.at++
      cursor.skipComment()
      if (!isBreak(cursor.code())) return
      cursor.readBreak()
      if (this.flowLevel === 0) this.isKeyAllowed = true
    }
  }

  private add(added: Token): void {
    this.queue.add(added)
    this.lastStart = added.start
  }

  /** Adds an indicator of some characters. */
  private addIndicator(kind: TokenKind, length = 1): void {
    const start = this.cursor.at
    this.cursor.at += length
    this.add(token(kind, start, this.cursor.at))
  }

  private fetchEnd(): void {
    this.cursor.endLastLine()
    this.endAll()
    this.addIndicator('stream-end', 0)
  }

  private fetchDirective(): void {
    this.endAll()
    this.add(scanDirective(this.cursor))
  }

  private fetchMarker(kind: TokenKind): void {
    this.endAll()
    this.addIndicator(kind, 3)
  }

  /** Every map, list and key without brackets ends. */
  private endAll(): void {
    this.closeBlocks(-1)
    this.keys.remove()
    this.isKeyAllowed = false
  }

  private openFlow(kind: TokenKind): void {
    this.saveKey()
    this.keys.open(this.queue.nextNumber)
    this.flowLevel++
    this.isKeyAllowed = true
    this.addIndicator(kind)
  }

  private closeFlow(kind: TokenKind): void {
    this.keys.remove()
    if (this.flowLevel > 0) {
      this.flowLevel--
      this.keys.close()
    }
    this.isKeyAllowed = false
    this.addIndicator(kind)
  }

  private fetchFlowEntry(): void {
    this.keys.remove()
    this.isKeyAllowed = true
    this.addIndicator('flow-entry')
  }

  private fetchBlockEntry(): void {
    if (this.flowLevel === 0) {
      if (!this.isKeyAllowed) throw noListItem(this.cursor.at)
      this.openBlock('block-sequence-start', this.cursor.column, this.cursor.at)
    }
    this.keys.remove()
    this.isKeyAllowed = true
    this.addIndicator('block-entry')
  }

  private fetchKey(): void {
    if (this.flowLevel === 0) {
      if (!this.isKeyAllowed) throw secondKey(this.cursor.at)
      this.openBlock('block-mapping-start', this.cursor.column, this.cursor.at)
    }
    this.keys.remove()
    this.isKeyAllowed = this.flowLevel === 0
    this.addIndicator('key')
  }

  private fetchValue(): void {
    const key = this.keys.take()
    if (key !== undefined) {
      this.queue.insert(key.number, token('key', key.at, key.at))
      this.openBlock('block-mapping-start', key.column, key.at, key.number)
      this.isKeyAllowed = false
    } else {
      if (this.flowLevel === 0) {
        if (!this.isKeyAllowed) throw noKey(this.cursor.text, this.lastStart, this.cursor.at)
        this.openBlock('block-mapping-start', this.cursor.column, this.cursor.at)
      }
      this.isKeyAllowed = this.flowLevel === 0
    }
    this.addIndicator('value')
  }

  /** A word that a key may be made of. */
  private fetchWord(scan: () => Token): void {
    this.saveKey()
    this.isKeyAllowed = false
    this.add(scan())
  }

  private fetchQuoted(style: 'single' | 'double'): void {
    this.fetchWord(() => {
      const { line } = this.cursor
      const quoted = scanQuoted(this.cursor, style)
      if (this.cursor.line > line) this.quotedOverLines = quoted
      return quoted
    })
  }

  private fetchBlockScalar(): void {
    this.keys.remove()
    this.isKeyAllowed = true
    this.add(scanBlock(this.cursor, this.indent))
  }

  private saveKey(): void {
    if (!this.isKeyAllowed) return
    this.keys.save(this.queue.nextNumber, this.flowLevel === 0 && this.indent === this.cursor.column)
  }

  /** Opens a mapping or list in a column deeper than the one at hand. */
  private openBlock(kind: TokenKind, column: number, at: number, number?: number): void {
    if (this.flowLevel > 0 || this.indent >= column) return
    this.indents.push(this.indent)
    this.indent = column
    const start = token(kind, at, at)
    if (number === undefined) this.queue.add(start)
    else this.queue.insert(number, start)
  }

  /** Closes the mappings and sequences that are deeper than a column. */
  private closeBlocks(column: number): void {
    if (this.flowLevel > 0) return
    while (this.indent > column) {
      this.queue.add(token('block-end', this.cursor.at, this.cursor.at))
      this.indent = this.indents.pop()!
    }
  }
}

const tab = 0x09
const space = 0x20
const doubleQuote = 0x22
const percent = 0x25
const ampersand = 0x26
const singleQuote = 0x27
const asterisk = 0x2a
const comma = 0x2c
const dash = 0x2d
const colon = 0x3a
const greaterThan = 0x3e
const questionMark = 0x3f
const exclamationMark = 0x21
const openingBracket = 0x5b
const closingBracket = 0x5d
const openingBrace = 0x7b
const bar = 0x7c
const closingBrace = 0x7d
const startsNoPlain = new Set(Array.from('\t%@`|>', (sign) => sign.charCodeAt(0)))
