import { largeText } from '../../text/large-text.ts'
import { YamlError } from '../errors/yaml-error.ts'

/** What the values of a large text may cost for each of its characters. Those of files that people write cost 0.5 to 1.5. */
const perCharacter = 2

/** What each takes in memory, in tens of bytes, its location and its text included; what is odd becomes a finding. */
export const costOf = {
  document: 60,
  scalar: 14,
  sequence: 29,
  mapping: 31,
  entry: 15,
  merged: 5,
  oddity: 400,
} as const

/** How much of the memory for its values a text has left. */
export class ValueBudget {
  private left: number

  constructor(text: string) {
    // More than a small text can hold, and still a small integer, which is counted faster.
    this.left = text.length > largeText ? text.length * perCharacter : 2 ** 30
  }

  /** Whether there is enough for one more. */
  has(cost: number): boolean {
    return (this.left -= cost) >= 0
  }

  /** Refuses the value at a location when there is not enough for it. */
  take(cost: number, { start, end }: { start: number; end: number }): void {
    if (this.has(cost)) return
    throw new YamlError(
      'the file is over 5 MB and has too many values, most of them only a few characters long',
      start,
      end,
      'divide it into files of up to 5 MB, one for each section, and pass all of them',
    )
  }
}
