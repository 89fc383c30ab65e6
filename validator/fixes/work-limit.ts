import type { SourceFile } from '../text/source-file.ts'

/** Characters that are read for any report, and for each character of the files that have fixes. */
const atLeast = 5_000_000
const timesTheText = 3

/**
 * How often files are read again with edits made: once where all edits of a file can be made, and again for each that
 * cannot, but not for hundreds of them in a large file. Counted in characters, so that the same input gives the same
 * edits on any machine.
 */
export class WorkLimit {
  #left = atLeast
  readonly #met = new Set<SourceFile>()

  /** Whether a file with edits made may be read again, so many times. */
  mayRead(file: SourceFile, times: number): boolean {
    if (!this.#met.has(file)) this.#left += timesTheText * file.text.length
    this.#met.add(file)
    const characters = times * file.text.length
    if (this.#left < characters) return false
    this.#left -= characters
    return true
  }
}
