import type { Stretch } from './excerpt-source.ts'

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
