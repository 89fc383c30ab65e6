import type { TextEdit } from '../text/text-edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Source } from '../sources/source.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { sourceId } from './edit-sources.ts'
import { refusedInHalves, type Failure } from './in-halves.ts'
import { inOrder, refusedByNeighbours } from './plan-file.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import type { WorkLimit } from './work-limit.ts'

/** What one fix does to one file. */
export interface Piece extends PieceEdits {
  changes: readonly FixChange[]
  /** The values that are changed. */
  source: Source
  /** `open` as long as nobody has tried. */
  state: 'open' | 'proven' | 'impossible'
}

export interface PieceEdits {
  /** Of the file. */
  edits: readonly TextEdit[]
  /** Of the text that the values are written in, which may be a part of the file. */
  ownEdits: readonly TextEdit[]
}

/** Values with edits made, and the text that they are in. */
export interface EditedValues {
  text: string
  documents: readonly MappingNode[]
}

/** Pieces that were proven, all at once, and the values that they make. */
export interface Proof {
  pieces: readonly Piece[]
  values: readonly EditedValues[]
}

/** A file in which fixes can be planned and proven. */
export interface ProvableFile {
  file: SourceFile
  /** How often the file is read for a proof. */
  readings: number
  /** Nothing where it cannot be done. */
  plan(source: Source, changes: readonly FixChange[]): PieceEdits | undefined
  /** `edits` are those of all pieces, in the order of the text. */
  prove(
    pieces: readonly Piece[],
    edits: readonly TextEdit[],
  ): { values: readonly EditedValues[] } | { failures: readonly Failure<Piece>[] }
}

/**
 * Plans the edits of fixes in one file and proves them together: the text with all of them is read once. Only where
 * that text does not mean what was intended are they proven in halves, down to the one that is to blame.
 */
export class FileProver {
  readonly #file: ProvableFile
  readonly #limit: WorkLimit
  readonly #pieces = new Map<string, Piece>()

  constructor(file: ProvableFile, limit: WorkLimit) {
    this.#file = file
    this.#limit = limit
  }

  /** The piece for some changes, the same one for the same changes. */
  plan(source: Source, changes: readonly FixChange[]): Piece {
    const identity = JSON.stringify([sourceId(source), changes])
    let piece = this.#pieces.get(identity)
    if (piece === undefined) this.#pieces.set(identity, (piece = this.#planned(source, changes)))
    return piece
  }

  #planned(source: Source, changes: readonly FixChange[]): Piece {
    const plan = this.#file.plan(source, changes)
    return plan === undefined
      ? { source, changes, edits: [], ownEdits: [], state: 'impossible' }
      : { source, changes, ...plan, state: 'open' }
  }

  /** Proves what is planned so far. */
  prove(): Proof[] {
    const proofs: Proof[] = []
    const open = [...this.#pieces.values()].filter(({ edits, state }) => state === 'open' && edits.length > 0)
    const refused = refusedInHalves(open, (pieces) => {
      const edits = inOrder(pieces.flatMap(({ edits }) => edits))
      if (edits === undefined) return [{ reason: refusedByNeighbours, blamed: pieces }]
      const { file, readings } = this.#file
      if (!this.#limit.mayRead(file, readings)) return []
      const result = this.#file.prove(pieces, edits)
      if ('failures' in result) return result.failures
      for (const piece of pieces) piece.state = 'proven'
      proofs.push({ pieces, values: result.values })
      return []
    })
    for (const piece of refused.keys()) piece.state = 'impossible'
    return proofs
  }
}
