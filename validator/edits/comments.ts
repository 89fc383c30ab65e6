import type { DraftEntry } from './draft-entry.ts'
import type { DraftMapping } from './draft-mapping.ts'
import { commentColumn, lineEndAt, lineStartAt, withoutBlanksAround } from '../text/lines.ts'

/** The comments above an entry and after its key, one a line, without indentation. */
export function commentsOf(text: string, { existing, moved }: DraftEntry): string[] {
  const span = (existing ?? moved?.existing)?.span
  if (span === undefined) return []
  const above = commentLines(text.slice(span.start, lineStartAt(text, span.keyStart)))
  const { colonEnd, valueStart, valueEnd } = span
  const isOnLine = valueStart !== undefined && valueStart < lineEndAt(text, colonEnd)
  const from = isOnLine ? valueEnd : colonEnd
  const behind = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(from, lineEndAt(text, from)))?.[1]
  return behind === undefined ? above : [...above, behind]
}

/** Comments that outlive an entry that is removed: those deeper than its key behind it, and all where it has no value. */
export function commentsWithout(text: string, entry: DraftEntry): string[] {
  const { existing } = entry
  if (existing === undefined || entry.parent.isFlow) return []
  const { valueEnd, end } = existing.span
  const lastLine = text[valueEnd - 1] === '\n' ? valueEnd : lineEndAt(text, valueEnd)
  const { value } = existing.entry
  const isEmpty = value.kind === 'scalar' && value.value === null
  return [...(isEmpty ? commentsOf(text, entry) : []), ...commentLines(text.slice(lastLine, end))]
}

/** Comments inside a map that belong to none of its entries, or to none that is left. */
export function commentsIn(text: string, map: DraftMapping): string[] {
  const { node, floor, owner } = map
  const entries = map.entries()
  const end = owner?.existing?.span.end
  const comments: string[] = []
  if (node === undefined || end === undefined) return entries.flatMap(({ left }) => left)
  let at = floor
  for (const { existing, left } of entries) {
    if (existing !== undefined && !existing.span.isBehindDash) {
      comments.push(...commentLines(text.slice(at, existing.span.start)))
      at = existing.span.end
    }
    comments.push(...left)
  }
  return [...comments, ...commentLines(text.slice(at, end))]
}

function commentLines(lines: string): string[] {
  return lines
    .split(/\r?\n/)
    .filter((line) => commentColumn(line) >= 0)
    .map(withoutBlanksAround)
}
