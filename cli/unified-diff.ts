import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** A unified diff of two texts of a file; empty where they are equal. */
export function unifiedDiff(name: string, before: string, after: string, from: string, to: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(name, name, before, after, from, to, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
