import type { ReportedFinding } from './report.ts'
import { grouped } from '../base/grouped.ts'
import { keyAtLocation } from './finding-key.ts'
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
  const locations = grouped(
    diagnostics.map((one) => [keyAtLocation(one, one.file, one.range.start.offset), one]),
  )
  return [...locations.values()]
    .map(oneOf)
    .sort(
      ({ reported: a }, { reported: b }) =>
        order.get(a.release)! - order.get(b.release)! ||
        compare(a.file, b.file) ||
        a.range.start.offset - b.range.start.offset ||
        compare(a.ruleId, b.ruleId) ||
        compare(a.message, b.message),
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
