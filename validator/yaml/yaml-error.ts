/** The first thing that keeps a document from being read. Offsets are of the text. */
export class YamlError extends Error {
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
