import { builtIn, type Finding } from '../finding.ts'
import type { PlannedFix } from '../fixes/planned-fix.ts'
import { positionAt, type Place } from '../source-file.ts'
import type { Suppression } from './read-suppressions.ts'

/** The finding for a suppression that silences nothing. */
export function unusedSuppression({ ruleId, place, comment }: Suppression): Finding {
  const { line } = comment
  const where = line === undefined ? 'the file' : `line ${line}`
  return builtIn('unused-suppression', {
    message: `${ruleId} is suppressed here, but ${where} has no such finding`,
    help: comment.ids.length > 1 ? 'remove the rule from the comment' : 'remove the comment',
    data: { rule: ruleId },
    path: [],
    place,
    fix: removal(place, comment),
  })
}

function removal(place: Place, { place: comment, ids }: Suppression['comment']): PlannedFix {
  if (ids.length === 1) return planned('remove the comment', place, withoutComment(comment))
  const index = ids.indexOf(place)
  const next = ids[index + 1]
  const stretch =
    next === undefined
      ? { start: ids[index - 1]!.end, end: place.end }
      : { start: place.start, end: next.start }
  return planned('remove the rule', place, stretch)
}

function planned(title: string, key: Place, stretch: { start: number; end: number }): PlannedFix {
  return { title, safe: true, key, changes: [{ kind: 'remove-comment', path: [], ...stretch }] }
}

/** Its whole line, or the comment with the blanks before it where a value stands on the line. */
function withoutComment({ file, start, end }: Place): { start: number; end: number } {
  const lineStart = file.lineStarts()[positionAt(file, start).line - 1]!
  const before = file.text.slice(lineStart, start).trimEnd()
  if (before !== '') return { start: lineStart + before.length, end }
  const lineBreak = /^(?:\r\n|\r|\n)?/.exec(file.text.slice(end, end + 2))![0]
  return { start: lineStart, end: end + lineBreak.length }
}
