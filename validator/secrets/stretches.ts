/** A part of a text: from `start` up to, not including, `end`. */
export interface Stretch {
  start: number
  end: number
}

/** In the order of the text; stretches that overlap become one, so that their ends are in order too. */
export function joinedStretches(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** Of joined stretches those that touch a part of the text, without a look at all of them. */
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
