import type { Pattern } from '../../schema/model/patterns.ts'

/** How messages speak of whoever reads what a schema describes. */
export interface ReaderWords {
  /** What makes values of the text. */
  reader: string
  /** What becomes of a text that nobody has replaced. */
  placeholder: string
  /** What becomes of a null, and what to do. */
  null: string
  /** Characters that no key may hold, and what they are. */
  unwritableKey?: { characters: RegExp; words: string }
  /** Forms that only these values have, with their words. */
  patterns?: readonly Pattern[]
}

/** Values of a chart. */
export const helmWords: ReaderWords = {
  reader: 'Helm',
  placeholder: 'Helm passes it to the chart as it is',
  null: 'null deletes a default, but there is none; remove the key or set a value',
  // What the form of texts refuses in values, because Helm's `toYaml` loses or changes it.
  unwritableKey: {
    characters: /[\x7f-\x9f\u2028\u2029]/,
    words: 'a control character or a Unicode line separator, which Helm cannot write as YAML',
  },
}
