import type { Pattern } from '../../schema/model/patterns.ts'

/** How messages speak of whoever reads what a schema describes. */
export interface ReaderWords {
  /** What makes values of the text. */
  reader: string
  /** What becomes of a text that nobody has replaced. */
  placeholder: string
  /** What becomes of a null, and what to do. */
  null: string
  /** Forms that only these values have, with their words. */
  patterns?: readonly Pattern[]
}

/** Values of a chart. */
export const helmWords: ReaderWords = {
  reader: 'Helm',
  placeholder: 'Helm passes it to the chart as it is',
  null: 'null deletes a default, but there is none; remove the key or set a value',
}
