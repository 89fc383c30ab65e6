import type { CountedFinding, ReportedFinding, LeftOut, Report } from '../findings/report.ts'
import type { Severity } from '../../schema/model/rule.ts'
import { grouped } from '../base/grouped.ts'
import { leftOutOf } from '../findings/limit-findings.ts'

export interface ReleaseFindings {
  name: string
  /** Findings that are reported for this release. */
  own: ReportedFinding[]
  /** Findings in layers that it shares, which are reported for another release, as grave as they are here. */
  shared: ReportedFinding[]
  /** Findings of either kind that are left out, as grave as they are here. */
  leftOut: LeftOut<CountedFinding>[]
}

/** The findings of each release, and then those of files in which no release was found. */
export function* findingsByRelease({
  releases,
  diagnostics,
  leftOut = [],
}: Report): Generator<ReleaseFindings> {
  const own = grouped(diagnostics.map((one) => [one.release, one]))
  const shared = grouped(
    diagnostics.flatMap((one) =>
      elsewhere(one).map(([release, severity]) => [release, { ...one, severity }] as const),
    ),
  )
  const parts = grouped(leftOut.flatMap(partsOf))
  const names = new Set([
    ...releases.map(({ name }) => name),
    ...own.keys(),
    ...shared.keys(),
    ...parts.keys(),
  ])
  for (const name of names) {
    yield {
      name,
      own: own.get(name) ?? [],
      shared: shared.get(name) ?? [],
      leftOut: parts.get(name) ?? [],
    }
  }
}

/** The other releases that have a finding, and how grave it is in them. */
function elsewhere({ alsoIn = [] }: Pick<ReportedFinding, 'alsoIn'>): [release: string, Severity][] {
  return alsoIn.map(({ release, severity }) => [release, severity])
}

function partsOf({ first, findings }: LeftOut): [release: string, LeftOut<CountedFinding>][] {
  const byRelease = grouped(
    findings.flatMap((one): [string, CountedFinding][] => [
      [one.release, one],
      ...elsewhere(one).map(([name, severity]): [string, CountedFinding] => [
        name,
        { release: one.release, severity },
      ]),
    ]),
  )
  return [...byRelease].map(([name, own]) => [name, leftOutOf(own, { ...first, ...own[0]! })])
}
