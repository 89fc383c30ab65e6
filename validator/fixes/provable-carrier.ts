import type { Embedded, Outer } from '../sources/source.ts'
import { editParts, outerEditsOf, type PartEdits } from './edit-parts.ts'
import { grouped } from '../base/grouped.ts'
import type { FilePlanner } from './plan-file.ts'
import { partPlanner } from './plan-part.ts'
import type { Piece, ProvableFile } from './proven-edits.ts'

/** A file that holds values in parts of it, each of which is planned in the text that it is written in. */
export function provableCarrier(outer: Outer): ProvableFile {
  const plannerOf = partPlanner(outer)
  const planners = new Map<Embedded, FilePlanner>()
  return {
    file: outer.file,
    // The file, and all values in it.
    readings: 2,
    plan({ embedded }, changes) {
      let plan = planners.get(embedded!)
      if (plan === undefined) planners.set(embedded!, (plan = plannerOf(embedded!)))
      const planned = plan(changes)
      if ('refused' in planned) return undefined
      const { edits: ownEdits } = planned
      return { edits: outerEditsOf({ embedded: embedded!, edits: ownEdits }), ownEdits }
    },
    prove(pieces) {
      const byPart = piecesByPart(pieces)
      const edited = editParts(outer, [...byPart.keys()])
      if ('text' in edited) return { values: edited.values }
      return {
        failures: edited.map(({ refused, parts }) => ({
          reason: refused,
          blamed: parts.flatMap((part) => byPart.get(part)!),
        })),
      }
    },
  }
}

function piecesByPart(pieces: readonly Piece[]): ReadonlyMap<PartEdits, Piece[]> {
  const byNode = grouped(pieces.map((piece) => [piece.source.embedded!.node, piece]))
  return new Map(
    [...byNode.values()].map((own) => [
      {
        embedded: own[0]!.source.embedded!,
        changes: own.flatMap(({ changes }) => changes),
        edits: own.flatMap(({ ownEdits }) => ownEdits),
      },
      own,
    ]),
  )
}
