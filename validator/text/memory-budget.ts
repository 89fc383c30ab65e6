import { largeText } from './large-text.ts'

/**
 * What the values of a large text and the findings about it may cost for each of its characters, in tens of bytes. The values
 * of files that people write cost 0.6 to 1.8, those of many custom resources in one file 2.
 */
const perCharacter = 2.2

/** How much of the memory for its values and findings a text has left. */
export class MemoryBudget {
  readonly #whole: number
  #left: number

  constructor(text: string) {
    // More than a small text can hold, and still a small integer, which is counted faster.
    this.#whole = text.length > largeText ? Math.round(text.length * perCharacter) : 2 ** 30
    this.#left = this.#whole
  }

  /** The text is read from its start. */
  restart(): void {
    this.#left = this.#whole
  }

  /** Takes as many tens of bytes, and says whether there were enough. */
  has(cost: number): boolean {
    return (this.#left -= cost) >= 0
  }
}
