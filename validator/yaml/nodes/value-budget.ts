import type { MemoryBudget } from '../../text/memory-budget.ts'
import { YamlError } from '../errors/yaml-error.ts'

/** What each takes in memory, in tens of bytes, its location and its text included; what is odd becomes a finding. */
export const costOf = {
  document: 60,
  scalar: 18,
  sequence: 32,
  mapping: 34,
  entry: 19,
  merged: 5,
  oddity: 400,
  /** Until it is reported. */
  finding: 60,
} as const

/** Refuses the value at a location when there is not enough memory for it. */
export function takeMemory(
  budget: MemoryBudget,
  cost: number,
  { start, end }: { start: number; end: number },
): void {
  if (budget.has(cost)) return
  throw new YamlError(
    'the file is over 5 MB and has too many values, most of them only a few characters long',
    start,
    end,
    'divide it into files of up to 5 MB, one for each section, and pass all of them',
  )
}
