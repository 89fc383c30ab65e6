import { mask } from './redacted-text.ts'

/** Texts that are too short would be found everywhere. */
const shortest = 3
const longestStart = 4

/** The secrets of some files, for the question whether another text repeats one. Nobody sees them. */
export class SecretTexts {
  /** By their first letters, so that a text is searched once for all of them. */
  readonly #byStart = new Map<string, string[]>()

  constructor(texts: Iterable<string>) {
    for (const text of new Set(texts)) {
      if (text.length < shortest) continue
      const start = text.slice(0, longestStart)
      const others = this.#byStart.get(start)
      if (others === undefined) this.#byStart.set(start, [text])
      else others.push(text)
    }
    for (const texts of this.#byStart.values()) texts.sort((a, b) => b.length - a.length)
  }

  isRepeatedIn(text: string): boolean {
    return this.#find(text, 0) !== undefined
  }

  masked(text: string): string {
    let shown = ''
    let at = 0
    for (let found = this.#find(text, 0); found !== undefined; found = this.#find(text, at)) {
      shown += text.slice(at, found.start) + mask
      at = found.end
    }
    return at === 0 ? text : shown + text.slice(at)
  }

  #find(text: string, from: number): { start: number; end: number } | undefined {
    if (this.#byStart.size === 0) return undefined
    for (let start = from; start <= text.length - shortest; start++) {
      for (const length of [longestStart, shortest]) {
        const secret = this.#byStart
          .get(text.slice(start, start + length))
          ?.find((one) => text.startsWith(one, start))
        if (secret !== undefined) return { start, end: start + secret.length }
      }
    }
    return undefined
  }
}
