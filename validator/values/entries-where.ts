import type { Entry, MappingNode } from './values-tree.ts'

/** The entries that fit. A list of all of them would take as much memory as they do. */
export function entriesWhere(
  { entries }: MappingNode,
  fits: (key: string, entry: Entry) => boolean,
): [key: string, entry: Entry][] {
  const found: [string, Entry][] = []
  entries.forEach((entry, key) => {
    if (fits(key, entry)) found.push([key, entry])
  })
  return found
}
