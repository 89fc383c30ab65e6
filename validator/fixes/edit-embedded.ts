import type { Embedded, Outer } from '../sources/source.ts'
import type { NotEdited } from './plan-file.ts'
import { editParts, type PartEdits } from './edit-parts.ts'
import { partPlanner } from './plan-part.ts'
import type { FixChange } from '../findings/planned-fix.ts'

/** Values inside a file, and what to change of them. */
export interface EmbeddedChanges {
  embedded: Embedded
  changes: readonly FixChange[]
}

/** Why values in one of some parts of a file cannot be edited, or in all of them. */
export interface NotEmbedded extends NotEdited {
  parts: readonly Embedded[]
}

/** The text of a file with changes made to values in parts of it. */
export function editEmbedded(
  outer: Outer,
  wanted: readonly EmbeddedChanges[],
): { text: string } | NotEmbedded[] {
  const planner = partPlanner(outer)
  const parts: PartEdits[] = []
  const refusals: NotEmbedded[] = []
  for (const { embedded, changes } of wanted) {
    const plan = planner(embedded)(changes)
    if ('refused' in plan) refusals.push({ ...plan, parts: [embedded] })
    else parts.push({ embedded, changes, edits: plan.edits })
  }
  if (refusals.length > 0) return refusals
  const edited = editParts(outer, parts)
  return 'text' in edited
    ? edited
    : edited.map(({ refused, parts }) => ({ refused, parts: parts.map(({ embedded }) => embedded) }))
}
