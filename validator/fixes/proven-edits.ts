import type { Source } from '../sources/source.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import { refusedInHalves } from './in-halves.ts'
import { inOrder, refusedByNeighbours } from './plan-file.ts'
import type { EditedValues, Piece, ProvableFile } from './provable.ts'
import { sourceId } from './source-id.ts'
import type { WorkLimit } from './work-limit.ts'

/** What one fix does to one file. */
export interface FixPiece extends Piece {
  /** `open` as long as nobody has tried. */
  state: 'open' | 'proven' | 'impossible'
}

/** Pieces that were proven, all at once, and the values that they make. */
export interface Proof {
  pieces: readonly FixPiece[]
  values: readonly EditedValues[]
}

/**
 * Plans the edits of fixes in one file and proves them together: the text with all of them is read once. Only where
 * that text does not mean what was intended are they proven in halves, down to the one that is to blame.
 */
export class FileProver {
  readonly #file: ProvableFile
  readonly #limit: WorkLimit
  readonly #pieces = new Map<string, FixPiece>()

  constructor(file: ProvableFile, limit: WorkLimit) {
    this.#file = file
    this.#limit = limit
  }

  /** The piece for some changes, the same one for the same changes. */
  plan(source: Source, changes: readonly FixChange[]): FixPiece {
    const identity = JSON.stringify([sourceId(source), changes])
    let piece = this.#pieces.get(identity)
    if (piece === undefined) this.#pieces.set(identity, (piece = this.#planned(source, changes)))
    return piece
  }

  #planned(source: Source, changes: readonly FixChange[]): FixPiece {
    const plan = this.#file.plan(source, changes)
    return 'refused' in plan
      ? { source, changes, edits: [], ownEdits: [], state: 'impossible' }
      : { source, changes, ...plan, state: 'open' }
  }

  /** Proves what is planned so far. */
  prove(): Proof[] {
    const proofs: Proof[] = []
    const open = [...this.#pieces.values()].filter(({ edits, state }) => state === 'open' && edits.length > 0)
    const refused = refusedInHalves(open, (pieces) => {
      if (inOrder(pieces.flatMap(({ edits }) => edits)) === undefined) {
        return [{ reason: refusedByNeighbours, blamed: pieces }]
      }
      const { file, readings } = this.#file
      if (!this.#limit.mayRead(file, readings)) return []
      const result = this.#file.prove(pieces)
      if ('failures' in result) return result.failures
      for (const piece of pieces) piece.state = 'proven'
      proofs.push({ pieces, values: result.values })
      return []
    })
    for (const piece of refused.keys()) piece.state = 'impossible'
    return proofs
  }
}
