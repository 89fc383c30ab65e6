import { grouped } from '../base/grouped.ts'
import { withoutSecrets } from '../secrets/secret-text.ts'
import { wholeFinding, type FoundFinding } from './deferred-finding.ts'
import { PlacedFinding, type FindingOwner } from './placed-finding.ts'
import { isAtLeast } from './severity.ts'

/**
 * In the order of releases, by their names, files, lines, columns and rules. A finding in a layer that several releases share is reported
 * once, for the first of those in which it is gravest, and names the others.
 */
export function sortedAndDistinct<Owner extends FindingOwner>(
  findings: readonly PlacedFinding<Owner>[],
  order: ReadonlyMap<string, number>,
): PlacedFinding<Owner>[] {
  const byPlace = [...findings].sort(comparePlaces)
  return Array.from(runsOfEqual(byPlace), oneOf).sort(
    (a, b) => order.get(a.release)! - order.get(b.release)! || comparePlaces(a, b),
  )
}

/** Equal findings, of those that are sorted by their places. */
function* runsOfEqual<Placed extends PlacedFinding>(sorted: readonly Placed[]): Generator<readonly Placed[]> {
  for (let start = 0, end = 1; start < sorted.length; start = end++) {
    while (end < sorted.length && comparePlaces(sorted[start]!, sorted[end]!) === 0) end++
    if (end - start === 1) yield [sorted[start]!]
    else
      yield* grouped(sorted.slice(start, end).map((one) => [JSON.stringify(one.finding.path), one])).values()
  }
}

function comparePlaces(a: PlacedFinding, b: PlacedFinding): number {
  return (
    compare(a.file, b.file) ||
    a.location.start - b.location.start ||
    compare(a.ruleId, b.ruleId) ||
    compareMessages(a.finding, b.finding)
  )
}

/** As they are reported. Most are equal: those of releases that share a layer. */
function compareMessages(a: FoundFinding, b: FoundFinding): number {
  if (a === b) return 0
  const [{ message: one }, { message: other }] = [wholeFinding(a), wholeFinding(b)]
  return one === other ? 0 : compare(withoutSecrets(one), withoutSecrets(other))
}

/** The first of the gravest of equal findings, with the releases of the others. */
function oneOf<Owner extends FindingOwner>(equal: readonly PlacedFinding<Owner>[]): PlacedFinding<Owner> {
  if (equal.length === 1) return equal[0]!
  const found = equal.reduce((known, next) => (isAtLeast(known.severity, next.severity) ? known : next))
  const others = new Map(
    equal.flatMap(({ release, severity }) =>
      release === found.release ? [] : [[release, severity] as const],
    ),
  )
  if (others.size === 0) return found
  const alsoIn = [...others].map(([release, severity]) => ({ release, severity }))
  return new PlacedFinding(found.finding, found.owner, alsoIn)
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
