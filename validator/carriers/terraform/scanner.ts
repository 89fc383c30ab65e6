import { HclError } from './hcl-error.ts'

/** Texts in texts; a file of values has fewer levels. */
const maxDepth = 200

/** A text of HCL with a reading position. */
export class Scanner {
  readonly text: string
  at = 0
  /** Where the text starts in its file. */
  private readonly offset: number
  private depth = 0

  constructor(text: string, offset = 0) {
    this.text = text
    this.offset = offset
  }

  get next(): string {
    return this.text.charAt(this.at)
  }

  accept(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false
    this.at += token.length
    return true
  }

  match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)
    if (found === null) return undefined
    this.at = sticky.lastIndex
    return found[0]
  }

  /** Skips blanks and comments on a line. */
  skipBlanks(): void {
    for (;;) {
      while (' \t\r'.includes(this.next) && this.next !== '') this.at++
      if (this.next === '#' || this.text.startsWith('//', this.at)) this.skipTo(/\r?\n|$/g)
      else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at + 2)
        if (end < 0) throw this.error('unterminated comment', this.at, this.at + 2)
        this.at = end + 2
      } else return
    }
  }

  /** The same, over the ends of lines. */
  skipLines(): void {
    for (;;) {
      this.skipBlanks()
      if (!this.accept('\n')) return
    }
  }

  /** Skips a text in quotes, with the expressions in it. */
  skipQuoted(): void {
    const start = this.at++
    for (;;) {
      const { next } = this
      if (next === '' || next === '\n') throw this.error('unterminated string', start, start + 1)
      if (next === '"') {
        this.at++
        return
      }
      if (next === '\\') this.at += 2
      else if (!this.skipTemplate()) this.at++
    }
  }

  /** Skips `${ … }` or `%{ … }`; `$${` is text. */
  skipTemplate(): boolean {
    if (this.accept('$${') || this.accept('%%{')) return true
    if (!this.text.startsWith('${', this.at) && !this.text.startsWith('%{', this.at)) return false
    this.at++
    this.skipBrackets()
    return true
  }

  /** Skips from an opening bracket to the one that closes it. */
  skipBrackets(): void {
    const start = this.at
    if (++this.depth > maxDepth) throw this.error('nested too deeply', start, start + 1)
    let depth = 0
    do {
      this.skipLines()
      const { next } = this
      if (next === '') throw this.error(`unclosed ${this.text[start]!}`, start, start + 1)
      if (next === '"') this.skipQuoted()
      else if (!this.skipHeredoc()) {
        if ('([{'.includes(next)) depth++
        if (')]}'.includes(next)) depth--
        this.at++
      }
    } while (depth > 0)
    this.depth--
  }

  /** Skips a heredoc, and gives its marker and the offsets of its lines. */
  skipHeredoc(): { isStripped: boolean; start: number; end: number } | undefined {
    const from = this.at
    const opening = this.match(/<<-?[A-Za-z_][\w-]*\r?\n/)
    if (opening === undefined) return undefined
    const start = this.at
    const marker = /[A-Za-z_][\w-]*/.exec(opening)![0]
    const closing = new RegExp(`^[ \\t]*${marker}(?=\\r?$)`, 'gm')
    closing.lastIndex = start
    const found = closing.exec(this.text)
    if (found === null) throw this.error(`unterminated heredoc ${marker}`, from, start)
    this.at = closing.lastIndex
    return { isStripped: opening.startsWith('<<-'), start, end: found.index }
  }

  error(message: string, start: number, end: number): HclError {
    return new HclError(message, this.offset + start, this.offset + end)
  }

  private skipTo(pattern: RegExp): void {
    pattern.lastIndex = this.at
    this.at = pattern.exec(this.text)?.index ?? this.text.length
  }
}
