import type { Entry, MappingNode } from './values-tree.ts'

type Entries = MappingNode['entries']

/** A copy of more entries would exceed the memory bound; up to here a copy is quicker to read. */
const many = 1000

/** Entries of which some are changed and others removed, in the same order. The keys of both are among those of all. */
export function changedEntries(all: Entries, changed: Entries, removed: Entries): Entries {
  if (changed.size === 0 && removed.size === 0) return all
  if (all.size >= many) return new ChangedEntries(all, changed, removed)
  const copy = new Map(all)
  changed.forEach((entry, key) => copy.set(key, entry))
  removed.forEach((_entry, key) => copy.delete(key))
  return copy
}

class ChangedEntries implements Entries {
  readonly #all: Entries
  readonly #changed: Entries
  readonly #removed: Entries

  constructor(all: Entries, changed: Entries, removed: Entries) {
    this.#all = all
    this.#changed = changed
    this.#removed = removed
  }

  get size(): number {
    return this.#all.size - this.#removed.size
  }

  get(key: string): Entry | undefined {
    return this.#changed.get(key) ?? (this.#removed.has(key) ? undefined : this.#all.get(key))
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  forEach(action: (entry: Entry, key: string, entries: Entries) => void): void {
    this.#all.forEach((entry, key) => {
      if (!this.#removed.has(key)) action(this.#changed.get(key) ?? entry, key, this)
    })
  }

  *entries(): MapIterator<[string, Entry]> {
    for (const [key, entry] of this.#all)
      if (!this.#removed.has(key)) yield [key, this.#changed.get(key) ?? entry]
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Entry> {
    for (const [, entry] of this.entries()) yield entry
  }

  [Symbol.iterator](): MapIterator<[string, Entry]> {
    return this.entries()
  }
}
