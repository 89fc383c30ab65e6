import { diffLines, type LineRun } from './line-diff.ts'

/** Lines that change, with some that stay around them. */
export interface Hunk {
  oldStart: number
  oldLines: number
  newStart: number
  newLines: number
  /** Without line breaks, each after its sign; a line that has no line break in its text is followed by `\ No …`. */
  lines: string[]
}

const context = 3
const noLineBreak = '\\ No newline at end of file'

/** The hunks of a unified diff. */
export async function lineHunks(before: string, after: string): Promise<Hunk[]> {
  const [old, next] = [before, after].map(linesOf) as [string[], string[]]
  // The library is loaded for a difference only.
  const { diffArrays } = await import('diff')
  const runs = diffLines(old, next, diffArrays)
  return groupsOf(runs).map((group) => hunkOf(group, old, next))
}

/** Lines with their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Changes that have at most two contexts between them belong together. */
function groupsOf(runs: readonly LineRun[]): LineRun[][] {
  const groups: LineRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && run.oldFrom - last.oldTo <= 2 * context) groups.at(-1)!.push(run)
    else groups.push([run])
  }
  return groups
}

function hunkOf(runs: readonly LineRun[], old: readonly string[], next: readonly string[]): Hunk {
  const [first, last] = [runs[0]!, runs.at(-1)!]
  const above = Math.min(context, first.oldFrom)
  const below = Math.min(context, old.length - last.oldTo)
  const [oldFrom, oldTo] = [first.oldFrom - above, last.oldTo + below]
  const [newFrom, newTo] = [first.newFrom - above, last.newTo + below]
  const lines: string[] = []
  const add = (sign: string, some: readonly string[]): void => {
    for (const line of some) {
      lines.push(sign + line.replace(/\n$/, ''))
      if (!line.endsWith('\n')) lines.push(noLineBreak)
    }
  }
  let at = oldFrom
  for (const run of runs) {
    add(' ', old.slice(at, run.oldFrom))
    add('-', old.slice(run.oldFrom, run.oldTo))
    add('+', next.slice(run.newFrom, run.newTo))
    at = run.oldTo
  }
  add(' ', old.slice(at, oldTo))
  return { ...span('old', oldFrom, oldTo), ...span('new', newFrom, newTo), lines }
}

/** Lines count from 1; no lines are after the line before them. */
function span<Side extends 'old' | 'new'>(
  side: Side,
  from: number,
  to: number,
): Record<`${Side}Start` | `${Side}Lines`, number> {
  return { [`${side}Start`]: to > from ? from + 1 : from, [`${side}Lines`]: to - from } as Record<
    `${Side}Start` | `${Side}Lines`,
    number
  >
}
