/** A span of a flag, up to a stop character, with its escapes resolved. */
export interface Span {
  text: string
  start: number
  end: number
  /** The character that ended it; absent at the end of the flag. */
  stop?: string
}

/** The text of a flag with a reading position. */
export class FlagText {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** Reads the next character when it is this one. */
  accept(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  /** Reads up to and over a stop character, as `runesUntil` of Helm's `strvals` does. */
  until(stops: string, hasEscapes: boolean): Span {
    const start = this.at
    let text = ''
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!
      if (stops.includes(character)) return { text, start, end: this.at++, stop: character }
      if (hasEscapes && character === '\\') {
        // A backslash at the end is dropped.
        if (++this.at < this.text.length) text += this.text[this.at]
      } else text += character
    }
    this.at = this.text.length
    return { text, start, end: this.at }
  }

  /** Reads blanks, and one comma after them. Reports whether nothing but blanks was before a comma or the end. */
  skipBlanksAndComma(): boolean {
    while (!this.isAtEnd && blank.test(this.text[this.at]!)) this.at++
    return this.isAtEnd || this.accept(',')
  }
}

/** Go's `unicode.IsSpace`. */
const blank = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
