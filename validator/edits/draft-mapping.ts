import type { MappingNode } from '../values/values-tree.ts'
import { blankEntry, type DraftEntry } from './draft-entry.ts'
import type { Layout } from './layout.ts'
import { isAliasEntry, type Span } from './span.ts'

/**
 * A mapping while changes are made to it. Knows only the entries that somebody asked for: a change of one of very many
 * entries takes no longer than a change of one of few.
 */
export class DraftMapping {
  /** The mapping in the text; absent for one that a change makes. */
  readonly node: MappingNode | undefined
  /** The entry that holds it; absent at the top and in a list. */
  owner: DraftEntry | undefined
  /** Whether it is an item of a sequence: it stays when it is emptied, or the others would move up. */
  readonly isItem: boolean
  /** How many entries it has. */
  live: number
  readonly #text: string
  readonly #layout: Layout
  /** Entries of the text by their places in it, those that are gone too. */
  readonly #existing = new Map<number, DraftEntry>()
  /** Entries that are new, by the places of those that they are behind. */
  readonly #added = new Map<number, DraftEntry[]>()
  readonly #locations = new Map<DraftEntry, number>()
  /** Keys that have changed. */
  readonly #byKey = new Map<string, DraftEntry | undefined>()

  constructor(
    text: string,
    layout: Layout,
    { node, owner, isItem = false }: { node?: MappingNode; owner?: DraftEntry; isItem?: boolean },
  ) {
    this.#text = text
    this.#layout = layout
    this.node = node
    this.owner = owner
    this.isItem = isItem
    this.live = layout.own.length
  }

  /** Whether it is written in braces. */
  get isFlow(): boolean {
    return this.#layout.isFlow
  }

  /** Whether `<<` brings some of its entries. */
  get hasMergeKey(): boolean {
    return this.#layout.hasMergeKey
  }

  get floor(): number {
    return this.#layout.floor
  }

  /** Where its entries are in the text, also those that are gone. */
  get spans(): readonly Span[] {
    return this.#layout.spans
  }

  get(key: string): DraftEntry | undefined {
    if (this.#byKey.has(key)) return this.#byKey.get(key)
    const index = this.#layout.indexes.get(key)
    return index === undefined ? undefined : this.#existingAt(index)
  }

  rename(entry: DraftEntry, to: string): void {
    this.#byKey.set(entry.key, undefined)
    this.#byKey.set(to, entry)
  }

  remove(entry: DraftEntry): void {
    this.#byKey.set(entry.key, undefined)
    this.live--
  }

  /** Puts a new entry after another one, or at the end. */
  add(entry: DraftEntry, after?: DraftEntry): void {
    const index = (after && this.#locations.get(after)) ?? this.#layout.own.length - 1
    const behind = this.#added.get(index) ?? []
    this.#added.set(index, behind)
    if (after === undefined) behind.push(entry)
    else behind.splice(behind.indexOf(after) + 1, 0, entry)
    this.#locations.set(entry, index)
    this.#byKey.set(entry.key, entry)
    this.live++
  }

  /** All entries in the order of the text, also those that are gone. */
  entries(): DraftEntry[] {
    const existing = this.#layout.own.flatMap((_, index) => [
      this.#existingAt(index),
      ...this.addedBehind(index),
    ])
    return [...this.addedBehind(-1), ...existing]
  }

  /**
   * The places of entries that something may have been done to, or after which there are new ones, in their order.
   */
  touched(): number[] {
    return [...new Set([...this.#existing.keys(), ...this.#added.keys()])].sort((a, b) => a - b)
  }

  /** The entry at a place, if something may have been done to it. */
  touchedAt(index: number): DraftEntry | undefined {
    return this.#existing.get(index)
  }

  addedBehind(index: number): readonly DraftEntry[] {
    return this.#added.get(index) ?? []
  }

  #existingAt(index: number): DraftEntry {
    let existing = this.#existing.get(index)
    if (existing === undefined) {
      const [key, entry] = this.#layout.own[index]!
      existing = {
        ...blankEntry(key, this),
        existing: {
          key,
          span: this.#layout.spans[index]!,
          entry,
          isTwice: this.#layout.twice.has(key),
          isAlias: isAliasEntry(this.#text, entry),
        },
      }
      this.#existing.set(index, existing)
      this.#locations.set(existing, index)
    }
    return existing
  }
}
