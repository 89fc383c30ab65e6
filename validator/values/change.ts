import type { Path, Scalar } from './values-tree.ts'

/**
 * What to do with one entry of a values file. `document` counts the documents of the file that Helm reads; when left
 * out, it is the last one that has the entry, because that one wins.
 */
export type Change =
  /** Replaces one scalar by another. */
  | { kind: 'set'; path: Path; value: Scalar; document?: number }
  /** Makes a map of one entry of the text `key:value`, which lacks a space after the colon. */
  | { kind: 'split'; path: Path; key: string; value: Scalar; document?: number }
  /** Gives the entry another key in the same mapping, in its place. */
  | { kind: 'rename'; path: Path; to: string; document?: number }
  /** Mappings that this empties are removed. A map that meets another is merged into it if no value is in both. */
  | { kind: 'move'; path: Path; to: Path; document?: number }
  /** Mappings that this empties are removed too, unless they are to stay as `{}`. */
  | { kind: 'remove'; path: Path; emptied?: 'remove' | 'keep'; document?: number }
  /** A new entry, at the end of its mapping; maps on the way are made. */
  | { kind: 'add'; path: Path; value: PlainValue; document?: number }

export type PlainValue = Scalar | readonly PlainValue[] | { readonly [key: string]: PlainValue }

/** Why a change is not made, in words for people that follow `path` in a message. */
export class ChangeRefused extends Error {}
