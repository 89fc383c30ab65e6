/** Something that the user has named cannot be used as it is asked for. Ends with exit status 2. */
export class InputError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
