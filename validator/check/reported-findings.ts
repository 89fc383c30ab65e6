import type { Carrier } from '../carriers/parts/carrier.ts'
import { countSeverities } from '../findings/count-severities.ts'
import { wholeFinding } from '../findings/deferred-finding.ts'
import { toReportedFinding } from '../findings/finding.ts'
import { leftOutOf, withinLimit } from '../findings/limit-findings.ts'
import { PlacedFinding, type FindingOwner } from '../findings/placed-finding.ts'
import type { PlannedFix } from '../findings/planned-fix.ts'
import type { LeftOut, ReportedFinding, Summary } from '../findings/report.ts'
import { sortedAndDistinct } from '../findings/sort-findings.ts'
import type { ValidationInput } from '../release/input.ts'
import type { CheckedRelease, Reviewed } from '../release/review.ts'
import type { Source } from '../sources/source.ts'

/** A fix, and the release that its finding was made in: its layers, its Helm and where the chart's values are. */
export interface Offer extends Pick<CheckedRelease, 'chart' | 'sources' | 'profile' | 'root'> {
  fix: PlannedFix
}

interface ReportedFindings {
  diagnostics: ReportedFinding[]
  leftOut: LeftOut[]
  /** With those that are left out. */
  counts: Pick<Summary, 'errors' | 'warnings' | 'infos'>
  /** What would fix the findings that can be fixed. */
  offers: Map<ReportedFinding, Offer>
}

/** Where a finding comes from: a release, or a carrier, beside whose releases it was found. */
type Origin = FindingOwner & { checked?: CheckedRelease }

/** The findings of all releases as a report has them, each once; those beyond the limit are only counted. */
export function reportedFindings(
  input: ValidationInput,
  checked: readonly CheckedRelease[],
  reviewed: Reviewed,
): ReportedFindings {
  const placed = checked.flatMap((release, index) => {
    const { name, object } = release
    const origin: Origin = { name, ...(object !== undefined && { object }), checked: release }
    return reviewed.releases[index]!.map((finding) => new PlacedFinding(finding, origin))
  })
  const distinct = sortedAndDistinct([...placed, ...ofNoRelease(input)], orderOf(input))
  const { kept, beyond } = withinLimit(distinct, input.maxFindings ?? Infinity)
  const offers = new Map<ReportedFinding, Offer>()
  return {
    diagnostics: kept.map((one) => {
      const { diagnostic, offer } = reported(one)
      if (offer !== undefined) offers.set(diagnostic, offer)
      return diagnostic
    }),
    leftOut: beyond.map((findings) => leftOutOf(findings, reported(findings[0]!).diagnostic)),
    counts: countSeverities(distinct),
    offers,
  }
}

/** A finding as reports have it, with what would fix it. */
function reported(placed: PlacedFinding<Origin>): { diagnostic: ReportedFinding; offer?: Offer } {
  const { owner, alsoIn } = placed
  const { name, object, checked } = owner
  const finding = wholeFinding(placed.finding)
  const { fix, ...rest } = finding
  if (fix === undefined || checked === undefined)
    return { diagnostic: withReleases(toReportedFinding(finding, name, object), alsoIn) }
  const { chart, sources, profile, root } = checked
  const shown = isEditable(fix, sources) ? finding : rest
  const diagnostic = withReleases(toReportedFinding(shown, name, object), alsoIn)
  return { diagnostic, offer: { fix, chart, sources, profile, root } }
}

function withReleases(finding: ReportedFinding, alsoIn: ReportedFinding['alsoIn']): ReportedFinding {
  return alsoIn === undefined ? finding : { ...finding, alsoIn }
}

/** What is found in carriers beside their releases. */
function ofNoRelease({ carriers = [] }: ValidationInput): PlacedFinding<Origin>[] {
  return carriers.flatMap(({ file, findings }) =>
    findings.map((finding) => new PlacedFinding<Origin>(finding, file)),
  )
}

/** The order of everything that may be for the release of a finding: the objects of a file are one. */
function orderOf({ releases, carriers = [] }: ValidationInput): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const ofObjects = new Map<Carrier, number>()
  const add = (name: string, index: number): void => {
    // The values of a file may have the name of the file.
    if (!order.has(name)) order.set(name, index)
  }
  for (const [index, { name, resource, carried }] of releases.entries()) {
    const isObject = resource !== undefined && carried !== undefined
    if (isObject && !ofObjects.has(carried.carrier)) ofObjects.set(carried.carrier, index)
    add(name, isObject ? ofObjects.get(carried.carrier)! : index)
  }
  for (const [index, { file }] of carriers.entries()) add(file.name, releases.length + index)
  return order
}

/** Whether the place of a fix can be edited: values inside another file refuse it where they are not plain text. */
function isEditable({ key }: PlannedFix, sources: readonly Source[]): boolean {
  return sources.some(({ file, embedded }) =>
    embedded === undefined
      ? file === key.file && !file.isFlag
      : embedded.source.file === key.file && embedded.refused === undefined,
  )
}
