import { patterns } from '../../schema/model/patterns.ts'

/** What a pattern of the schema asks for, in words. */
export function patternWords(pattern: string): string {
  const words = patterns.find((known) => known.pattern === pattern)?.words
  return words ?? `a string that matches /${pattern}/`
}
