import { editDistance } from './edit-distance.ts'

export interface NearWord {
  word: string
  /** Whether the words differ in case, plural or one letter only. */
  isNear: boolean
}

/** The word that was most likely meant: equal but for case and separators, then but for the plural, then by spelling. */
export function nearestWord(typed: string, words: readonly string[]): NearWord | undefined {
  const same = words.find((word) => fold(word) === fold(typed))
  if (same !== undefined) return { word: same, isNear: true }
  const plural = words.find((word) => singular(word) === singular(typed))
  if (plural !== undefined) return { word: plural, isNear: true }
  return nearestSpelling(typed, words)
}

function nearestSpelling(typed: string, words: readonly string[]): NearWord | undefined {
  let nearest: { word: string; distance: number } | undefined
  for (const word of words) {
    const limit = tolerance(Math.min(typed.length, word.length))
    const distance = editDistance(
      fold(typed),
      fold(word),
      Math.min(limit, (nearest?.distance ?? Infinity) - 1),
    )
    if (distance <= limit) nearest = { word, distance }
  }
  return nearest && { word: nearest.word, isNear: nearest.distance === 1 }
}

function tolerance(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_.]/g, '')
}

function singular(word: string): string {
  return fold(word)
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
}
