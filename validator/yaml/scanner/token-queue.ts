import type { Token } from './token.ts'

/** Tokens that are found and not yet taken. Each has a number in the order of the text. */
export class TokenQueue {
  /** How many were taken. */
  taken = 0
  private tokens: Token[] = []
  private head = 0

  get isEmpty(): boolean {
    return this.head === this.tokens.length
  }

  get first(): Token {
    return this.tokens[this.head]!
  }

  /** The number of the token that is added next. */
  get nextNumber(): number {
    return this.taken + this.tokens.length - this.head
  }

  add(token: Token): void {
    this.tokens.push(token)
  }

  /** Adds a token before the one with a number, or after all where that one is taken. */
  insert(number: number, token: Token): void {
    const at = number - this.taken
    if (at < 0) this.tokens.push(token)
    else this.tokens.splice(this.head + at, 0, token)
  }

  take(): void {
    this.head++
    this.taken++
    if (this.isEmpty) {
      this.tokens = []
      this.head = 0
    }
  }
}
