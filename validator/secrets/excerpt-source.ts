import type { SourceFile } from '../source-file.ts'

/** What a format may show of a file. */
export interface ExcerptSource {
  file: SourceFile
  /** Stretches that no parser has read, where nobody knows which value belongs to which key. */
  unread: readonly Stretch[]
  /** Stretches that may not be shown, in the order of the text. */
  secrets(): readonly Stretch[]
}

export interface Stretch {
  start: number
  end: number
}
