import type { Entry, Scalar } from '../values/values-tree.ts'
import type { PlainValue } from '../values/change.ts'
import type { DraftMapping } from './draft-mapping.ts'
import type { Span } from './span.ts'

/** An entry of a mapping while changes are made. Nothing of the text is copied until the edits are written. */
export interface DraftEntry {
  key: string
  parent: DraftMapping
  /** Where it is in the text, and what it holds there; absent for one that a change makes. */
  existing?: { key: string; span: Span; entry: Entry; isTwice: boolean; isAlias: boolean }
  /** The entry that a move took away elsewhere in order to place it here. */
  moved?: DraftEntry
  isGone: boolean
  isRenamed: boolean
  /** A new scalar instead of the one in the text. */
  scalar?: { value: Scalar }
  /** The key in its text `key:value`, of which a mapping is made. */
  splitKey?: string
  /** The value of a new entry. */
  value?: PlainValue
  /** The value while it is a map that was looked into. */
  map?: DraftMapping
  /** The items while it is a list that was looked into. */
  items?: Map<number, DraftMapping>
  /** Comments of mappings around it that are gone. */
  comments: string[]
  /** Comments that stay in its place when it is gone. */
  left: readonly string[]
}

export function blankEntry(key: string, parent: DraftMapping): DraftEntry {
  return { key, parent, isGone: false, isRenamed: false, comments: [], left: [] }
}
