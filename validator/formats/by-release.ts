import type { ReportedFinding, LeftOut, Report } from '../findings/report.ts'
import { grouped } from '../base/grouped.ts'

export interface ReleaseFindings {
  name: string
  /** Findings that are reported for this release. */
  own: ReportedFinding[]
  /** Findings in layers that it shares, which are reported for another release, as grave as they are here. */
  shared: ReportedFinding[]
  /** Findings of either kind that are left out, as grave as they are here. */
  leftOut: LeftOut[]
}

/** The findings of each release, and then those of files in which no release was found. */
export function* findingsByRelease({
  releases,
  diagnostics,
  leftOut = [],
}: Report): Generator<ReleaseFindings> {
  const own = grouped(diagnostics.map((one) => [one.release, one]))
  const shared = grouped(diagnostics.flatMap(inOthers))
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

/** The finding in the other releases that have it. */
function inOthers(diagnostic: ReportedFinding): [release: string, ReportedFinding][] {
  const { alsoIn = [] } = diagnostic
  return alsoIn.map(({ release, severity }) => [release, { ...diagnostic, severity }])
}

function partsOf({ ruleId, file, findings }: LeftOut): [release: string, LeftOut][] {
  const byRelease = grouped(
    findings.flatMap((one): [string, ReportedFinding][] => [[one.release, one], ...inOthers(one)]),
  )
  return [...byRelease].map(([release, own]) => [release, { ruleId, file, findings: own }])
}
