import type { Place } from '../source-file.ts'
import type { Source } from '../source.ts'

/** Where no parser has read a file: what Helm drops, or all of it when it is not YAML. */
export function unreadPlaces({ file, root, dropped }: Pick<Source, 'file' | 'root' | 'dropped'>): Place[] {
  return root === undefined ? [{ file, start: 0, end: file.text.length }] : dropped
}
