import type { Entry, MappingNode } from './values-tree.ts'

type Entries = MappingNode['entries']

/** Entries from which on a copy of them takes more memory than a look at what is changed takes time. */
const many = 1000

/** Entries of which some are changed and some left out, in the same order. */
export function changedEntries(all: Entries, changed: Entries, without: Entries): Entries {
  if (changed.size === 0 && without.size === 0) return all
  if (all.size >= many) return new ChangedEntries(all, changed, without)
  const copy = new Map(all)
  changed.forEach((entry, key) => copy.set(key, entry))
  without.forEach((_entry, key) => copy.delete(key))
  return copy
}

class ChangedEntries implements Entries {
  readonly #all: Entries
  readonly #changed: Entries
  readonly #without: Entries

  constructor(all: Entries, changed: Entries, without: Entries) {
    this.#all = all
    this.#changed = changed
    this.#without = without
  }

  get size(): number {
    return this.#all.size - this.#without.size
  }

  get(key: string): Entry | undefined {
    return this.#changed.get(key) ?? (this.#without.has(key) ? undefined : this.#all.get(key))
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  forEach(action: (entry: Entry, key: string, entries: Entries) => void): void {
    this.#all.forEach((entry, key) => {
      if (!this.#without.has(key)) action(this.#changed.get(key) ?? entry, key, this)
    })
  }

  *entries(): MapIterator<[string, Entry]> {
    for (const [key, entry] of this.#all)
      if (!this.#without.has(key)) yield [key, this.#changed.get(key) ?? entry]
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
