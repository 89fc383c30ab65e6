import { patterns, type Pattern } from '../../schema/model/patterns.ts'

/** What a pattern of the schema asks for, in words. */
export function patternWords(pattern: string, more: readonly Pattern[] = []): string {
  const words = [...patterns, ...more].find((known) => known.pattern === pattern)?.words
  return words ?? `a string that matches /${pattern}/`
}
