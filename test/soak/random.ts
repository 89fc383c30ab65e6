/** Random choices that a seed repeats, or that are given. */
export class Random {
  /** Each choice that was made, in order. */
  readonly choices: number[] = []
  #state: number
  readonly #given: readonly number[] | undefined

  constructor(seed: number, given?: readonly number[]) {
    this.#state = seed
    this.#given = given
  }

  /** A whole number from 0 up to, not including, `limit`. Behind the given choices it is 0. */
  below(limit: number): number {
    const choice =
      this.#given === undefined
        ? this.#next(limit)
        : Math.min(this.#given[this.choices.length] ?? 0, limit - 1)
    this.choices.push(choice)
    return choice
  }

  /** Mulberry32. */
  #next(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  /** Whether something that happens once in so many times happens. */
  isOnceIn(times: number): boolean {
    return this.below(times) === 0
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!
  }

  some<Item>(items: readonly Item[]): Item[] {
    return items.filter(() => this.isOnceIn(2))
  }
}
