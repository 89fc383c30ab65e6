import type { Position } from '../text/range.ts'
import { positionAt, type SourceFile } from '../text/source-file.ts'
import { hiddenComment, lineOf } from '../secrets/comments.ts'
import { mask, type RedactedText } from '../secrets/redacted-text.ts'
import { SecretTexts } from '../secrets/secret-texts.ts'
import { credentialsIn } from '../secrets/secret-text.ts'
import { joinedSpans, overlapping, type Span } from '../secrets/spans.ts'
import { hiddenOfUnread } from '../secrets/unread-lines.ts'
import type { Vocabulary } from '../secrets/vocabulary.ts'

/** What is known of the secrets in a file; asked for when something of it is to be shown. */
export interface Knowledge {
  /** Stretches that may not be shown. */
  secrets: () => readonly Span[]
  /** Stretches that no parser has read, where nobody knows which value belongs to which key. */
  unread: () => readonly Span[]
  /** The words that may be shown there. */
  words: () => Vocabulary
}

/** A span of a line: text of the file, or the mask of a secret. */
export interface Piece extends Span {
  text: RedactedText
  isMask: boolean
}

/** A line without its line break. */
export interface RedactedLine extends Span {
  pieces: readonly Piece[]
}

/** A file of which nobody sees the secrets: all that formats get of it. */
export class RedactedFile {
  readonly name: string
  /** Whether it is the text of a flag, which has no lines that one could go to. */
  readonly isFlag: boolean
  readonly #file: SourceFile
  readonly #knowledge: Knowledge
  #secrets: readonly Span[] | undefined
  #unread: readonly Span[] | undefined
  #texts: SecretTexts | undefined
  readonly #hidden = new Map<number, readonly Span[]>()

  constructor(file: SourceFile, knowledge: Knowledge) {
    this.name = file.name
    this.isFlag = file.isFlag
    this.#file = file
    this.#knowledge = knowledge
  }

  position(offset: number): Position {
    return positionAt(this.#file, offset)
  }

  /** A line with its secrets masked, or the part of it between two offsets. */
  line(number: number, from = 0, to = Infinity): RedactedLine {
    const { start, end } = lineOf(this.#file, number)
    const first = Math.max(start, from)
    const last = Math.min(end, to)
    const pieces: Piece[] = []
    let at = first
    for (const hidden of overlapping(this.#hiddenOf(number), first, last)) {
      if (hidden.start > at) pieces.push(this.#shown(at, hidden.start))
      at = Math.min(hidden.end, last)
      pieces.push({ start: Math.max(hidden.start, first), end: at, text: mask, isMask: true })
    }
    if (at < last) pieces.push(this.#shown(at, last))
    return { start, end, pieces }
  }

  /** A whole line without its own secrets, which are masked also where they are repeated. */
  text(number: number): RedactedText {
    const text = this.line(number)
      .pieces.map((piece) => piece.text)
      .join('')
    return this.secretTexts.masked(text) as RedactedText
  }

  /** Its secrets, for the question whether another text repeats one. */
  get secretTexts(): SecretTexts {
    return (this.#texts ??= new SecretTexts(this.#secretLines()))
  }

  /** The text with a number in the place of each line: the same number where two lines are the same. */
  static numbered(files: readonly RedactedFile[]): string[] {
    const numbers = new Map<string, number>()
    return files.map((one) =>
      one.#file.text.replace(/\r(?!\n)/g, '\n').replace(/[^\r\n]+|(?<=^|\n)(?=\r?\n)/g, (line) => {
        const known = numbers.get(line) ?? numbers.size
        numbers.set(line, known)
        return String(known)
      }),
    )
  }

  *#secretLines(): Generator<string> {
    const { text } = this.#file
    const lines = this.#file.lineStarts().length
    // Not remembered: few of them are ever shown.
    for (let number = 1; number <= lines; number++) {
      for (const { start, end } of this.#findHidden(number)) {
        yield text.slice(start, end).replace(/^["']|["']$/g, '')
      }
    }
  }

  #shown(start: number, end: number): Piece {
    return { start, end, text: this.#file.text.slice(start, end) as RedactedText, isMask: false }
  }

  #hiddenOf(number: number): readonly Span[] {
    let hidden = this.#hidden.get(number)
    if (hidden === undefined) this.#hidden.set(number, (hidden = this.#findHidden(number)))
    return hidden
  }

  #findHidden(number: number): readonly Span[] {
    const line = lineOf(this.#file, number)
    const values = this.#valuesOf(line)
    const unread = overlapping(this.#unreadSpans(), line.start, Math.max(line.end, line.start + 1))
    const addresses = credentialsIn(line.text).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    }))
    const spans = [
      ...values,
      ...addresses,
      ...(unread.length > 0 ? hiddenOfUnread(this.#file, line, this.#knowledge.words()) : []),
      ...hiddenComment(this.#file, number, (other) => this.#valuesOf(lineOf(this.#file, other)).length > 0),
    ]
    const inLine = spans.flatMap(({ start, end }) =>
      this.#withoutBlanks(Math.max(start, line.start), Math.min(end, line.end)),
    )
    return this.#withoutGaps(joinedSpans(inLine))
  }

  #valuesOf({ start, end }: Span): Span[] {
    this.#secrets ??= joinedSpans(this.#knowledge.secrets())
    return overlapping(this.#secrets, start, end)
  }

  #unreadSpans(): readonly Span[] {
    return (this.#unread ??= joinedSpans(this.#knowledge.unread()))
  }

  #withoutBlanks(start: number, end: number): Span[] {
    const text = this.#file.text.slice(start, end)
    const shown = text.trim()
    const from = start + text.indexOf(shown)
    return shown === '' ? [] : [{ start: from, end: from + shown.length }]
  }

  /** One mask for a secret and the comment behind it. */
  #withoutGaps(spans: readonly Span[]): Span[] {
    const result: Span[] = []
    for (const span of spans) {
      const last = result.at(-1)
      const gap = last && this.#file.text.slice(last.end, span.start)
      const isBehind = gap !== undefined && gap.length < 100 && /^["']?\s*$/.test(gap)
      if (last !== undefined && isBehind) last.end = span.end
      else result.push({ ...span })
    }
    return result
  }
}
