import type { Entry } from './values-tree.ts'

/** Whether a file has nothing after the key, rather than a written `null`. */
export function isLeftEmpty(entry: Entry | undefined): boolean {
  const place = entry?.value.kind === 'scalar' ? entry.value.place : undefined
  return place !== undefined && !place.file.isFlag && place.end === place.start
}
