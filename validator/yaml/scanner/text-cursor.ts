import type { Location } from '../../text/source-file.ts'
import { endOfText, isBlank, isBlankOrEnd, isBreakOrEnd } from './characters.ts'

/** A span of a text to read. */
export interface Piece {
  text: string
  start: number
  end: number
  /** Whether `\r\r\n` is one end of a line: Helm 4 drops a `\r` before each `\n` first. */
  dropsCarriageReturns: boolean
  /** Whether some of its characters are two units long. */
  hasPairs: boolean
}

export function hasPairs(text: string): boolean {
  return /[\ud800-\udbff]/.test(text)
}

/** How far a text has been read. */
export class TextCursor {
  readonly text: string
  readonly end: number
  /** Every comment that has been passed. */
  readonly comments: Pick<Location, 'start' | 'end'>[] = []
  at: number
  line = 0
  private lineStart: number
  private readonly dropsCarriageReturns: boolean
  private readonly hasPairs: boolean
  private counted = { lineStart: -1, to: 0, column: 0 }

  constructor({ text, start, end, dropsCarriageReturns, hasPairs }: Piece) {
    this.text = text
    this.end = end
    this.at = start
    this.lineStart = start
    this.dropsCarriageReturns = dropsCarriageReturns
    this.hasPairs = hasPairs
  }

  /** The code of the character at hand, or of one behind it. */
  code(ahead = 0): number {
    const at = this.at + ahead
    return at < this.end ? this.text.charCodeAt(at) : endOfText
  }

  /** Characters between the start of the line and the one at hand. */
  get column(): number {
    return this.hasPairs ? this.countColumn() : this.at - this.lineStart
  }

  private countColumn(): number {
    const { counted, lineStart, text } = this
    if (counted.lineStart !== lineStart) this.counted = { lineStart, to: lineStart, column: 0 }
    for (; this.counted.to < this.at; this.counted.to++) {
      const code = text.charCodeAt(this.counted.to)
      if (code < 0xdc00 || code > 0xdfff) this.counted.column++
    }
    return this.counted.column
  }

  skipBlanks(): void {
    while (isBlank(this.code())) this.at++
  }

  /** Goes to the end of the line, if a comment starts here. */
  skipComment(): void {
    if (this.code() !== hash) return
    const start = this.at
    this.skipRestOfLine()
    this.comments.push({ start, end: this.at })
  }

  skipRestOfLine(): void {
    while (!isBreakOrEnd(this.code())) this.at++
  }

  /** Goes over the end of a line, which is here, and returns what it is in a text. */
  readBreak(): string {
    const code = this.code()
    this.at += this.breakLength(code)
    this.line++
    this.lineStart = this.at
    return code === lineSeparator ? '\u2028' : code === paragraphSeparator ? '\u2029' : '\n'
  }

  private breakLength(code: number): number {
    if (code !== carriageReturn) return 1
    if (this.code(1) === lineFeed) return 2
    return this.dropsCarriageReturns && this.code(1) === carriageReturn && this.code(2) === lineFeed ? 3 : 1
  }

  /** Counts the end of the text as the end of a line. */
  endLastLine(): void {
    if (this.at === this.lineStart) return
    this.line++
    this.lineStart = this.at
  }

  /** Whether a `---` or `...` is here that starts or ends a document. */
  isAtMarker(): boolean {
    const code = this.code()
    return (
      this.at === this.lineStart &&
      (code === dash || code === dot) &&
      this.code(1) === code &&
      this.code(2) === code &&
      isBlankOrEnd(this.code(3))
    )
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const hash = 0x23
const dash = 0x2d
const dot = 0x2e
const lineSeparator = 0x2028
const paragraphSeparator = 0x2029
