import { editDistance } from './edit-distance.ts'

export interface NearWord {
  word: string
  /** Whether the words differ in case, plural or one letter only. */
  isNear: boolean
}

/** The word that was most likely meant: equal but for case and separators, then but for the plural, then by spelling. */
export function nearestWord(typed: string, words: readonly string[]): NearWord | undefined {
  const own = formsOf(typed)
  const known = listOf(words)
  const same = known.byFolded.get(own.folded) ?? known.bySingular.get(own.singular)
  return same === undefined ? nearestSpelling(typed, own, known) : { word: same, isNear: true }
}

function nearestSpelling(typed: string, own: Forms, { words, forms }: WordList): NearWord | undefined {
  let nearest: { word: string; distance: number } | undefined
  for (const [index, word] of words.entries()) {
    const limit = Math.min(
      tolerance(Math.min(typed.length, word.length)),
      (nearest?.distance ?? Infinity) - 1,
    )
    const other = forms[index]!
    if (!mayBeWithin(own, other, limit)) continue
    const distance = editDistance(own.folded, other.folded, limit)
    if (distance <= limit) nearest = { word, distance }
  }
  return nearest && { word: nearest.word, isNear: nearest.distance === 1 }
}

function tolerance(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3
}

/** A word in the forms that are compared. */
interface Forms {
  folded: string
  singular: string
  /** A bit for each character that it has; several characters share one. */
  letters: number
}

/** An edit brings at most one character that the other word lacks. */
function mayBeWithin(own: Forms, other: Forms, limit: number): boolean {
  return (
    Math.abs(own.folded.length - other.folded.length) <= limit &&
    bits(own.letters & ~other.letters) <= limit &&
    bits(other.letters & ~own.letters) <= limit
  )
}

function bits(of: number): number {
  let count = 0
  for (let left = of; left !== 0; left &= left - 1) count++
  return count
}

/** Words to choose from, and the first of those with the same form. */
interface WordList {
  words: readonly string[]
  forms: readonly Forms[]
  byFolded: ReadonlyMap<string, string>
  bySingular: ReadonlyMap<string, string>
}

// The keys of a schema are asked for again and again.
const lists = new WeakMap<readonly string[], WordList>()

function listOf(words: readonly string[]): WordList {
  let list = lists.get(words)
  if (list === undefined) {
    const forms = words.map(formsOf)
    const first = (form: (of: Forms) => string): Map<string, string> =>
      new Map(forms.map((of, index): [string, string] => [form(of), words[index]!]).reverse())
    list = {
      words,
      forms,
      byFolded: first(({ folded }) => folded),
      bySingular: first(({ singular }) => singular),
    }
    lists.set(words, list)
  }
  return list
}

function formsOf(word: string): Forms {
  const folded = word.toLowerCase().replace(/[-_.]/g, '')
  const singular = folded.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  let letters = 0
  for (let index = 0; index < folded.length; index++) letters |= 1 << (folded.charCodeAt(index) & 31)
  return { folded, singular, letters }
}
