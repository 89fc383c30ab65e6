import type { Location, SourceFile } from '../../text/source-file.ts'
import type { Scanner } from '../scanner/scanner.ts'
import type { Token, TokenKind } from '../scanner/token.ts'

/** The tokens of a file, with where those that were taken stand. */
export class Words {
  readonly file: SourceFile
  /** Where the last word that was taken ends. */
  end = 0
  private readonly scanner: Scanner

  constructor(scanner: Scanner, file: SourceFile) {
    this.scanner = scanner
    this.file = file
  }

  get next(): Token {
    return this.scanner.peek()
  }

  get kind(): TokenKind {
    return this.scanner.peek().kind
  }

  isAt(kind: TokenKind): boolean {
    return this.kind === kind
  }

  take(): Token {
    const token = this.scanner.peek()
    this.scanner.take()
    // Tokens without a text of their own stand before the next word.
    if (token.end > token.start) this.end = token.end
    return token
  }

  /** Where a word is. Helm 4 adds the end of the last line, which the file may not have. */
  location(start: number, end: number): Location {
    const { length } = this.file.text
    return { file: this.file, start: Math.min(start, length), end: Math.min(end, length) }
  }

  locationOf({ start, end }: Token): Location {
    return this.location(start, end)
  }

  /** From a word up to the last one that was taken. */
  locationFrom(start: number): Location {
    return this.location(start, Math.max(start, this.end))
  }

  /** Where a value would be after the last word. */
  locationOfMissing(): Location {
    const { text } = this.file
    let at = this.end
    while (text[at] === ' ' || text[at] === '\t') at++
    return this.location(at, at)
  }
}
