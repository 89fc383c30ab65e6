import { patterns, type Pattern } from '../../schema/model/patterns.ts'

/** What a pattern of the schema asks for, in words: those of its subject go before those that every chart has. */
export function patternWords(pattern: string, more: readonly Pattern[] = []): string {
  const words = [...more, ...patterns].find((known) => known.pattern === pattern)?.words
  return words ?? `a string that matches /${pattern}/`
}
