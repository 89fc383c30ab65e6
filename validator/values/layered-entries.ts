import type { Entry, MappingNode } from './values-tree.ts'

type Entries = MappingNode['entries']

/** Entries of a user over the chart's defaults. Most defaults are never looked at, so none is copied. */
export class LayeredEntries implements Entries {
  readonly own: Entries
  readonly defaults: MappingNode
  /** Entries of the user, each of which took a default away. */
  readonly removed: Entries

  constructor(own: Entries, removed: Entries, defaults: MappingNode) {
    this.own = own
    this.defaults = defaults
    this.removed = removed
  }

  get(key: string): Entry | undefined {
    return this.own.get(key) ?? (this.removed.has(key) ? undefined : this.defaults.entries.get(key))
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  get size(): number {
    let { size } = this.own
    for (const key of this.defaults.entries.keys()) if (this.isUntouched(key)) size++
    return size
  }

  *entries(): MapIterator<[string, Entry]> {
    yield* this.own
    for (const entry of this.defaults.entries) if (this.isUntouched(entry[0])) yield entry
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Entry> {
    for (const [, entry] of this.entries()) yield entry
  }

  forEach(action: (entry: Entry, key: string, entries: Entries) => void): void {
    for (const [key, entry] of this.entries()) action(entry, key, this)
  }

  [Symbol.iterator](): MapIterator<[string, Entry]> {
    return this.entries()
  }

  /** Whether the default of that key is what counts. */
  isUntouched(key: string): boolean {
    return !this.own.has(key) && !this.removed.has(key)
  }
}

/** Entries of the mapping without the defaults that lie under it. */
export function ownEntries({ entries }: MappingNode): Entries {
  return entries instanceof LayeredEntries ? entries.own : entries
}
