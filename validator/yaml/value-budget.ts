import { YamlError } from './yaml-error.ts'

/** Characters up to which a text may hold as many values as it likes. */
const large = 5_000_000
/** What the values of a larger text may take for each of its characters. Those of files that people write take 5 to 15. */
const bytesOfCharacter = 20

/** Bytes that each takes in memory, its place and its text included; what is odd becomes a finding. */
const bytesOf = {
  document: 600,
  scalar: 140,
  sequence: 290,
  mapping: 310,
  entry: 150,
  merged: 50,
  oddity: 4000,
}

/** How much of the memory for its values a text has left. */
export class ValueBudget {
  #left: number

  constructor(text: string) {
    this.#left = text.length > large ? text.length * bytesOfCharacter : Infinity
  }

  /** Whether there is enough for some more. */
  has(node: keyof typeof bytesOf, count = 1): boolean {
    return (this.#left -= count * bytesOf[node]) >= 0
  }

  /** Refuses the value at a place when there is not enough for it. */
  take(node: keyof typeof bytesOf, { start, end }: { start: number; end: number }): void {
    if (this.has(node)) return
    throw new YamlError(
      'the file has too many values for one over 5 MB, most of them only a few characters long',
      start,
      end,
      'divide it into files of up to 5 MB, one for each section, and pass all of them',
    )
  }
}
