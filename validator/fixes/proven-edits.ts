import type { TextEdit } from '../edits/change.ts'
import { applyEdits } from '../edits/draft-edits.ts'
import { isIntended } from '../edits/edit-text.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { Source } from '../source.ts'
import { parseSource } from '../read-source.ts'
import type { MapNode } from '../values-tree.ts'

import { filePlanner, inOrder, type FilePlanner } from './plan-file.ts'
import { isOfValues, type FixChange } from './planned-fix.ts'
import type { WorkLimit } from './work-limit.ts'

/** What one fix does to one file. */
export interface Piece {
  changes: readonly FixChange[]
  edits: TextEdit[]
  /** `open` as long as nobody has tried. */
  state: 'open' | 'proven' | 'impossible'
}

/** A text in which pieces were proven, all at once. */
export interface Proof {
  pieces: readonly Piece[]
  text: string
  documents: readonly MapNode[]
}

/** A file as one of its Helms reads it. */
interface Reading {
  source: Source
  plan: FilePlanner
  profile: HelmProfile
}

/**
 * Plans the edits of fixes in one file and proves them together: the text with all of them is read once. Only where
 * that text does not mean what was intended are they proven in halves, down to the one that is to blame.
 */
export class FileProver {
  readonly #own: Reading
  readonly #readings: Reading[]
  readonly #pieces = new Map<string, Piece>()
  readonly #limit: WorkLimit

  constructor(source: Source, profile: HelmProfile, readers: readonly HelmProfile[], limit: WorkLimit) {
    const { name, text } = source.file
    this.#own = { source, plan: filePlanner(source), profile }
    const others = readers.filter(({ version }) => version !== profile.version)
    this.#readings = others.map((profile) => {
      const source = parseSource(name, text, profile)
      return { source, plan: filePlanner(source), profile }
    })
    this.#limit = limit
  }

  /** The piece for some changes, the same one for the same changes. */
  plan(changes: readonly FixChange[]): Piece {
    const identity = JSON.stringify(changes)
    let piece = this.#pieces.get(identity)
    if (piece === undefined) this.#pieces.set(identity, (piece = this.#planned(changes)))
    return piece
  }

  #planned(changes: readonly FixChange[]): Piece {
    if (!this.#limit.mayPlan(this.#own.source.file)) return { changes, edits: [], state: 'open' }
    const edits = this.#own.plan(changes)
    if (edits === undefined) return { changes, edits: [], state: 'impossible' }
    const isAlike = this.#readings.every(
      ({ plan }) => JSON.stringify(plan(changes)) === JSON.stringify(edits),
    )
    return { changes, edits, state: isAlike ? 'open' : 'impossible' }
  }

  /** Proves what is planned so far. */
  prove(): Proof[] {
    return this.#proven(
      [...this.#pieces.values()].filter(({ edits, state }) => state === 'open' && edits.length > 0),
    )
  }

  #proven(pieces: readonly Piece[]): Proof[] {
    if (pieces.length === 0) return []
    const edits = inOrder(pieces.flatMap(({ edits }) => edits))
    if (edits !== undefined) {
      if (!this.#limit.mayRead(this.#own.source.file, 1 + this.#readings.length)) return []
      const text = applyEdits(this.#own.source.file.text, edits)
      const documents = this.#provenDocuments(pieces, text)
      if (documents !== undefined) {
        for (const piece of pieces) piece.state = 'proven'
        return [{ pieces, text, documents }]
      }
    }
    if (pieces.length === 1) {
      pieces[0]!.state = 'impossible'
      return []
    }
    const middle = pieces.length >> 1
    return [...this.#proven(pieces.slice(0, middle)), ...this.#proven(pieces.slice(middle))]
  }

  #provenDocuments(pieces: readonly Piece[], text: string): readonly MapNode[] | undefined {
    const changes = pieces.flatMap(({ changes }) => changes.filter(isOfValues))
    let documents: readonly MapNode[] | undefined
    for (const { source, profile } of [this.#own, ...this.#readings]) {
      const edited = parseSource(source.file.name, text, profile)
      if (!isIntended(source, changes, edited)) return undefined
      documents ??= edited.documents
    }
    return documents
  }
}
