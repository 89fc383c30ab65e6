import type { diffArrays } from 'diff'

/** Lines from `oldFrom` up to, not including, `oldTo`, that other lines take the place of. Line numbers count from 0. */
export interface LineRun {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
}

/** How many edits the library looks for: its time grows with their square, and with the lines for each. */
const mostEdits = 500
const mostWork = 10_000_000
/** How often what is between lines that are in both texts once is looked at in the same way. */
const deepest = 20

type DiffArrays = typeof diffArrays

/**
 * What changes from some lines to others, in their order. As few lines as possible where few change; where very many do,
 * the lines that are in both texts once stay, and what is between them is compared by itself.
 */
export function diffLines(
  old: readonly string[],
  next: readonly string[],
  diffArrays: DiffArrays,
): LineRun[] {
  const runs: LineRun[] = []
  compare({ old, next, diffArrays, runs }, wholeOf(old, next), 0)
  return joined(runs)
}

interface Comparison {
  old: readonly string[]
  next: readonly string[]
  diffArrays: DiffArrays
  runs: LineRun[]
}

function wholeOf(old: readonly string[], next: readonly string[]): LineRun {
  return { oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: next.length }
}

function compare(comparison: Comparison, given: LineRun, depth: number): void {
  const { old, next, diffArrays, runs } = comparison
  const run = withoutCommonEnds(comparison, given)
  const [oldCount, newCount] = [run.oldTo - run.oldFrom, run.newTo - run.newFrom]
  if (oldCount + newCount === 0) return
  if (oldCount === 0 || newCount === 0) {
    runs.push(run)
    return
  }
  const maxEditLength = Math.min(mostEdits, Math.floor(mostWork / (oldCount + newCount)))
  const parts = diffArrays(old.slice(run.oldFrom, run.oldTo), next.slice(run.newFrom, run.newTo), {
    maxEditLength,
  })
  if (parts !== undefined) {
    let [oldAt, newAt] = [run.oldFrom, run.newFrom]
    for (const { count, added, removed } of parts) {
      const [oldTo, newTo] = [oldAt + (added ? 0 : count), newAt + (removed ? 0 : count)]
      if (added || removed) runs.push({ oldFrom: oldAt, oldTo, newFrom: newAt, newTo })
      oldAt = oldTo
      newAt = newTo
    }
    return
  }
  const anchors = depth < deepest ? commonLines(comparison, run) : []
  if (anchors.length === 0) {
    runs.push(run)
    return
  }
  let { oldFrom, newFrom } = run
  for (const [oldAt, newAt] of [...anchors, [run.oldTo, run.newTo] as const]) {
    compare(comparison, { oldFrom, oldTo: oldAt, newFrom, newTo: newAt }, depth + 1)
    oldFrom = oldAt + 1
    newFrom = newAt + 1
  }
}

function withoutCommonEnds({ old, next }: Comparison, run: LineRun): LineRun {
  let { oldFrom, oldTo, newFrom, newTo } = run
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === next[newFrom]) {
    oldFrom++
    newFrom++
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === next[newTo - 1]) {
    oldTo--
    newTo--
  }
  return { oldFrom, oldTo, newFrom, newTo }
}

/** Of the lines that are once in both texts the most that are in the same order in both. */
function commonLines(
  { old, next }: Comparison,
  { oldFrom, oldTo, newFrom, newTo }: LineRun,
): (readonly [oldAt: number, newAt: number])[] {
  const inNew = linesThatAreOnce(next, newFrom, newTo)
  const pairs = [...linesThatAreOnce(old, oldFrom, oldTo)].flatMap(([line, oldAt]) => {
    const newAt = inNew.get(line)
    return newAt === undefined ? [] : [[oldAt, newAt] as const]
  })
  return longestInOrder(pairs)
}

function linesThatAreOnce(lines: readonly string[], from: number, to: number): Map<string, number> {
  const once = new Map<string, number>()
  const more = new Set<string>()
  for (let at = from; at < to; at++) {
    const line = lines[at]!
    if (once.delete(line) || more.has(line)) more.add(line)
    else once.set(line, at)
  }
  return once
}

/** The longest part of pairs, which are in the order of the first numbers, that is in the order of the second too. */
function longestInOrder(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** For each length the part that ends lowest, as the index of its last pair. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, [, second]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < second) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const longest: (readonly [number, number])[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) longest.push(pairs[at]!)
  return longest.reverse()
}

/** Runs that touch become one. */
function joined(runs: readonly LineRun[]): LineRun[] {
  const result: LineRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last?.oldTo === run.oldFrom && last.newTo === run.newFrom) {
      last.oldTo = run.oldTo
      last.newTo = run.newTo
    } else result.push({ ...run })
  }
  return result
}
