import type { SourceFile } from '../source-file.ts'

/** Each kind of work in characters: for any report, and for each character of the files that have fixes. */
const planning = { atLeast: 100_000_000, timesTheText: 20 }
const reading = { atLeast: 5_000_000, timesTheText: 3 }

/**
 * What is spent on the edits of a report, counted in characters: the same input gives the same edits on any machine,
 * and a large file of thousands of findings is not looked through thousands of times.
 */
export class WorkLimit {
  #planning = planning.atLeast
  #reading = reading.atLeast
  readonly #met = new Set<SourceFile>()

  /** Whether the edits of another fix may be looked for in so much text of a file. */
  mayPlan(file: SourceFile, characters: number): boolean {
    this.#meet(file)
    if (this.#planning < characters) return false
    this.#planning -= characters
    return true
  }

  /** Whether a file with edits made may be read again, so many times. */
  mayRead(file: SourceFile, times: number): boolean {
    this.#meet(file)
    const characters = times * file.text.length
    if (this.#reading < characters) return false
    this.#reading -= characters
    return true
  }

  #meet(file: SourceFile): void {
    if (this.#met.has(file)) return
    this.#met.add(file)
    this.#planning += planning.timesTheText * file.text.length
    this.#reading += reading.timesTheText * file.text.length
  }
}
