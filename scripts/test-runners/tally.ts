/** What one runner has counted. */
export interface Tally {
  runner: string
  passed: number
  failed: number
  skipped: number
  /** Said under the runner's line: what failed, what was left out and why. */
  notes: string[]
}

export function emptyTally(runner: string): Tally {
  return { runner, passed: 0, failed: 0, skipped: 0, notes: [] }
}

/** A runner that ended badly without naming a failed test counts as one failure, so nothing passes by crashing. */
export function withCrash(tally: Tally, status: number): Tally {
  if (status === 0 || tally.failed > 0) return tally
  return { ...tally, failed: 1, notes: [...tally.notes, `${tally.runner} ended with status ${status}`] }
}

/** One tally of several parts. */
export function combine(runner: string, parts: readonly Tally[]): Tally {
  const total = emptyTally(runner)
  for (const part of parts) {
    total.passed += part.passed
    total.failed += part.failed
    total.skipped += part.skipped
    total.notes.push(...part.notes)
  }
  return total
}

/** A line for each runner with its notes, then the one line that says it all, with what was left out as a whole. */
export function report(tallies: readonly Tally[], leftOut: readonly string[] = []): string {
  const counted = tallies.filter(({ passed, failed, skipped }) => passed + failed + skipped > 0)
  const lines = counted.flatMap((tally) => [
    `${tally.runner.padEnd(14)} ${counts(tally)}`,
    ...tally.notes.map((note) => `  ${note.replaceAll('\n', '\n  ')}`),
  ])
  const remark = leftOut.length === 0 ? '' : ` (left out: ${leftOut.join(', ')})`
  return `${[...lines, '', counts(combine('all', tallies)) + remark].join('\n')}\n`
}

function counts({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}
