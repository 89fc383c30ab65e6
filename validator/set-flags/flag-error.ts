/** What keeps a `--set` flag from being applied. Offsets are of the flag's text. */
export class FlagError extends Error {
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
