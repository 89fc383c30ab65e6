/** What is wrong with a span of a text. Offsets are of that text. */
export class TextError extends Error {
  readonly start: number
  readonly end: number
  readonly help: string | undefined

  constructor(message: string, start: number, end: number, help?: string) {
    super(message)
    this.start = start
    this.end = end
    this.help = help
  }
}
