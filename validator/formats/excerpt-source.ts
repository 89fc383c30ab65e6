import type { SourceFile } from '../source-file.ts'

/** What a format may show of a file. */
export interface ExcerptSource {
  file: SourceFile
  /** Whether the text is YAML, so that `secrets` knows where they stand. */
  isReadable: boolean
  /** Stretches that may not be shown, in the order of the text. */
  secrets(): readonly { start: number; end: number }[]
}
