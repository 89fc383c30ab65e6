import type { ReportedFinding } from './report.ts'
import { grouped } from '../base/grouped.ts'
import { isAtLeast } from './severity.ts'

/** A finding as it is reported, and as it was found in its release. */
export interface SortedFinding {
  reported: ReportedFinding
  found: ReportedFinding
}

/**
 * In the order of releases, by their names, files, lines, columns and rules. A finding in a layer that several releases share is reported
 * once, for the first of those in which it is gravest, and names the others.
 */
export function sortedAndDistinct(
  diagnostics: readonly ReportedFinding[],
  order: ReadonlyMap<string, number>,
): SortedFinding[] {
  const byPlace = [...diagnostics].sort((a, b) => comparePlaces(a, b))
  return [...runsOfEqual(byPlace)]
    .map(oneOf)
    .sort(
      ({ reported: a }, { reported: b }) =>
        order.get(a.release)! - order.get(b.release)! || comparePlaces(a, b),
    )
}

/** Equal findings, of those that are sorted by their places. */
function* runsOfEqual(sorted: readonly ReportedFinding[]): Generator<readonly ReportedFinding[]> {
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    while (end < sorted.length && comparePlaces(sorted[start]!, sorted[end]!) === 0) end++
    if (end - start === 1) yield [sorted[start]!]
    else yield* grouped(sorted.slice(start, end).map((one) => [JSON.stringify(one.path), one])).values()
  }
}

function comparePlaces(a: ReportedFinding, b: ReportedFinding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  )
}

/** The first of the gravest of equal findings, with the releases of the others. */
function oneOf(equal: readonly ReportedFinding[]): SortedFinding {
  const found = equal.reduce((known, next) => (isAtLeast(known.severity, next.severity) ? known : next))
  const others = new Map(
    equal.flatMap(({ release, severity }) =>
      release === found.release ? [] : [[release, severity] as const],
    ),
  )
  if (others.size === 0) return { reported: found, found }
  const alsoIn = [...others].map(([release, severity]) => ({ release, severity }))
  return { reported: { ...found, alsoIn }, found }
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
