import { editDistance } from './edit-distance.ts'

export interface NearWord {
  word: string
  /** Whether the words differ in case, plural or one letter only. */
  isNear: boolean
}

/** The word that was most likely meant: equal but for case and separators, then but for the plural, then by spelling. */
export function nearestWord(typed: string, words: readonly string[]): NearWord | undefined {
  const own = formsOf(typed)
  const forms = words.map(knownForms)
  const same = forms.findIndex(({ folded }) => folded === own.folded)
  if (same >= 0) return { word: words[same]!, isNear: true }
  const plural = forms.findIndex(({ singular }) => singular === own.singular)
  if (plural >= 0) return { word: words[plural]!, isNear: true }
  return nearestSpelling(typed, own, words, forms)
}

function nearestSpelling(
  typed: string,
  own: Forms,
  words: readonly string[],
  forms: readonly Forms[],
): NearWord | undefined {
  let nearest: { word: string; distance: number } | undefined
  for (const [index, word] of words.entries()) {
    const limit = Math.min(
      tolerance(Math.min(typed.length, word.length)),
      (nearest?.distance ?? Infinity) - 1,
    )
    const other = forms[index]!
    if (!mayBeWithin(own.letters, other.letters, limit)) continue
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
function mayBeWithin(letters: number, others: number, limit: number): boolean {
  return bits(letters & ~others) <= limit && bits(others & ~letters) <= limit
}

function bits(of: number): number {
  let count = 0
  for (let left = of; left !== 0; left &= left - 1) count++
  return count
}

/** The words of a schema are asked for again and again. */
const known = new Map<string, Forms>()
const mostKnown = 10_000

function knownForms(word: string): Forms {
  let forms = known.get(word)
  if (forms === undefined) {
    if (known.size >= mostKnown) known.clear()
    known.set(word, (forms = formsOf(word)))
  }
  return forms
}

function formsOf(word: string): Forms {
  const folded = word.toLowerCase().replace(/[-_.]/g, '')
  const singular = folded.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')
  let letters = 0
  for (let index = 0; index < folded.length; index++) letters |= 1 << (folded.charCodeAt(index) & 31)
  return { folded, singular, letters }
}
