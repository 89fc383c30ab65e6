import type { Entry } from './values-tree.ts'

/** Whether a file has nothing after the key, rather than a written `null`. */
export function isLeftEmpty(entry: Entry | undefined): boolean {
  const location = entry?.value.kind === 'scalar' ? entry.value.location : undefined
  return location !== undefined && !location.file.isFlag && location.end === location.start
}
