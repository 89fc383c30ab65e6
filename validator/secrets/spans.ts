/** A part of a text: from `start` up to, not including, `end`. */
export interface Span {
  start: number
  end: number
}

/** In the order of the text; spans that overlap become one, so that their ends are in order too. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** Of joined spans those that touch a part of the text, without a look at all of them. */
export function overlapping(spans: readonly Span[], from: number, to: number): Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > from) high = middle
    else low = middle + 1
  }
  const found: Span[] = []
  for (let next = low; next < spans.length && spans[next]!.start < to; next++) found.push(spans[next]!)
  return found
}
