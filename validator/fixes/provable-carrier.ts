import type { Embedded, Outer } from '../sources/source.ts'
import { editParts, outerEdits } from './edit-parts.ts'
import type { FilePlanner } from './plan-file.ts'
import { partPlanner } from './plan-part.ts'
import type { ProvableFile } from './provable.ts'

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
      if ('refused' in planned) return planned
      const { edits: ownEdits } = planned
      return { edits: outerEdits(embedded!, ownEdits), ownEdits }
    },
    prove: (pieces) => editParts(outer, pieces),
  }
}
