import type { ExcerptSource, Stretch } from './excerpt-source.ts'
import { joinedStretches } from './joined-stretches.ts'
import { lineText } from './line-text.ts'
import { commentSecrets } from './redact-comment.ts'
import { unparsedSecrets } from './redact-unparsed.ts'

const known = new WeakMap<ExcerptSource, Map<number, Stretch[]>>()

/** What may not be shown of a line, in the order of the text: values, comments, and what no parser has read. */
export function hiddenStretches(source: ExcerptSource, line: number): Stretch[] {
  const lines = known.get(source) ?? new Map<number, Stretch[]>()
  known.set(source, lines)
  let hidden = lines.get(line)
  // Many findings may stand on one long line.
  if (hidden === undefined) lines.set(line, (hidden = findHidden(source, line)))
  return hidden
}

function findHidden(source: ExcerptSource, line: number): Stretch[] {
  const { file, unread } = source
  const start = file.lineStarts()[line - 1]!
  const end = start + lineText(file, line).length
  const isUnread = unread.some((stretch) => stretch.start < end && stretch.end > start)
  return joinedStretches([
    ...overlapping(source.secrets(), start, end),
    ...commentSecrets(file, line),
    ...(isUnread ? unparsedSecrets(file, line) : []),
  ])
}

/** Of stretches in the order of the text those that touch a part of it, without a look at all of them. */
export function overlapping(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end > from) high = middle
    else low = middle + 1
  }
  const found: Stretch[] = []
  for (let next = low; next < stretches.length && stretches[next]!.start < to; next++)
    found.push(stretches[next]!)
  return found
}
