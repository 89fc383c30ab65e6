import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import type { TextCursor } from './text-cursor.ts'

/** Words that are a key if a colon follows them on their line. */
export interface SimpleKey {
  /** Of its first token. */
  number: number
  at: number
  line: number
  column: number
  isPossible: boolean
  /** Whether nothing else can be in its column. */
  isRequired: boolean
}

/** A key is no longer than this. */
const maxLength = 1024

/** What may be a key: one outside of brackets, and one in each bracket that is open. */
export class SimpleKeys {
  private readonly cursor: TextCursor
  private readonly stack: SimpleKey[]
  /** By the number of the first token, the index of the key in the stack. */
  private readonly byNumber = new Map<number, number>()

  constructor(cursor: TextCursor) {
    this.cursor = cursor
    this.stack = [this.none(0)]
  }

  /** Whether the token with a number may turn out to be the start of a key. */
  mayStartAt(number: number): boolean {
    const index = this.byNumber.get(number)
    if (index === undefined) return false
    const key = this.stack[index]
    if (key !== undefined && this.isValid(key)) return true
    this.byNumber.delete(number)
    return false
  }

  /** What is at the cursor may be a key. */
  save(number: number, isRequired: boolean): void {
    this.remove()
    const { at, line, column } = this.cursor
    const last = this.stack.length - 1
    this.stack[last] = { number, at, line, column, isPossible: true, isRequired }
    this.byNumber.set(number, last)
  }

  /** The key that a colon at the cursor makes, if there is one. */
  take(): SimpleKey | undefined {
    const key = this.last
    if (!this.isValid(key)) return undefined
    key.isPossible = false
    this.byNumber.delete(key.number)
    return key
  }

  /** What may have been a key is none. */
  remove(): void {
    const key = this.last
    if (!key.isPossible) return
    if (key.isRequired) throw missingColon(key, this.cursor)
    key.isPossible = false
    this.byNumber.delete(key.number)
  }

  open(number: number): void {
    this.stack.push(this.none(number))
  }

  close(): void {
    // Helm's reader forgets here the key that an empty bracket may be the start of, which has the same number.
    this.byNumber.delete(this.stack.pop()!.number)
  }

  private get last(): SimpleKey {
    return this.stack[this.stack.length - 1]!
  }

  private none(number: number): SimpleKey {
    return { number, at: 0, line: 0, column: 0, isPossible: false, isRequired: false }
  }

  private isValid(key: SimpleKey): boolean {
    if (!key.isPossible) return false
    if (key.line === this.cursor.line && !this.isTooLong(key.at)) return true
    if (key.isRequired) throw missingColon(key, this.cursor)
    key.isPossible = false
    return false
  }

  private isTooLong(start: number): boolean {
    const { text, at } = this.cursor
    if (at - start <= maxLength) return false
    return at - start > 2 * maxLength || Array.from(text.slice(start, at)).length > maxLength
  }
}

function missingColon(key: SimpleKey, { text, at }: TextCursor): YamlSyntaxError {
  const line = /[^\n\r\x85\u2028\u2029]*/y
  line.lastIndex = key.at
  const end = Math.min(key.at + line.exec(text)![0].length, at)
  return new YamlSyntaxError(
    'a key without a colon',
    key.at,
    end,
    'write `key: value`, or indent the line if it continues the one above',
  )
}
