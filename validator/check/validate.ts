import type { Carrier } from '../carriers/parts/carrier.ts'
import { countSeverities } from '../findings/count-severities.ts'
import type { ReportedFinding, ReleaseReport, Report, Summary } from '../findings/report.ts'
import { toReportedFinding } from '../findings/finding.ts'
import type { PlannedFix } from '../findings/planned-fix.ts'
import { redactedCarrier } from '../redaction/redacted-carrier.ts'
import type { RedactedFile } from '../redaction/redacted-file.ts'
import { redactedFiles } from '../redaction/redacted-files.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { FileInput, ValidationInput } from '../release/input.ts'
import { everything, type CheckedRelease, type Reviewed } from '../release/review.ts'
import type { Source } from '../sources/source.ts'
import { outermost } from '../text/source-file.ts'
import { sortedAndDistinct } from '../findings/sort-findings.ts'
import { checkFleet } from '../fleet/check-fleet.ts'
import { checkRelease } from './check-release.ts'
import { checkResource } from './check-resource.ts'
import { flagsFor, startRun } from './run.ts'
import { distinctViews, type ValuesView } from '../chart/values-view.ts'

export interface Validation {
  report: Report
  /** What a format may show of each file, by name. */
  excerpts: ReadonlyMap<string, RedactedFile>
  /** What would fix the findings that can be fixed. */
  offers: ReadonlyMap<ReportedFinding, Offer>
  /** The Helms that read each file, by its name. */
  readers: ReadonlyMap<string, readonly HelmProfile[]>
  /** What the checks found in each release, before the review. */
  checked: readonly CheckedRelease[]
  /** What the review made of the findings. */
  reviewed: Reviewed
}

/** A fix, and the release that its finding was made in: its layers, its Helm and where the chart's values are. */
export interface Offer extends Pick<CheckedRelease, 'chart' | 'sources' | 'profile' | 'root'> {
  fix: PlannedFix
}

/** Checks the values of each release. Pure: reads no file and prints nothing. */
export function validateReleases(input: ValidationInput): Report {
  return validateWithExcerpts(input).report
}

/** The same, with the texts that a format needs to show lines of the files. */
export function validateWithExcerpts(input: ValidationInput): Validation {
  const { carriers = [] } = input
  const run = startRun(input)
  const views = viewsOf(input)
  const checked = input.releases.map((release) =>
    release.resource === undefined ? checkRelease(run, release) : checkResource(run, release),
  )
  if (input.fleetRules !== undefined) checkFleet(input.fleetRules, checked)
  const reviewed = (input.review ?? everything)(checked)
  const offersOf = new Map<ReportedFinding, Offer>()
  const byRelease = checked.map((release, index) => {
    const { chart, sources, profile, root, name, object } = release
    return reviewed.releases[index]!.map((finding) => {
      const { fix, ...rest } = finding
      if (fix === undefined) return toReportedFinding(finding, name, object)
      const diagnostic = toReportedFinding(isEditable(fix, sources) ? finding : rest, name, object)
      offersOf.set(diagnostic, { fix, chart, sources, profile, root })
      return diagnostic
    })
  })
  const distinct = sortedAndDistinct([...byRelease.flat(), ...ofNoRelease(input)], orderOf(input))
  const diagnostics = distinct.map(({ reported }) => reported)
  const files = [...run.sources.all(), ...carriers].map(
    ({ file }) => outermost({ file, start: 0, end: 0 }).file,
  )
  const flags = flagsFor(run, run.profile)
  return {
    report: {
      version: 1,
      tool: input.tool,
      releases: input.releases.flatMap(({ name, files, carried, resource }, index) =>
        resource !== undefined
          ? []
          : {
              name,
              ...otherChart(input, checked[index]!),
              files: namesOf(files, carried !== undefined),
              flags: flags.map(({ file }) => file.name),
              ...countSeverities(byRelease[index]!),
            },
      ),
      diagnostics,
      summary: {
        ...countSeverities(diagnostics),
        suppressed: reviewed.suppressed,
        known: reviewed.known,
        files: new Set(files.map(({ name }) => name)).size,
        ...resourceCount(input),
        ...notJudged(input),
      },
    },
    excerpts: new Map([
      ...redactedFiles(run.sources.all(), flags, views),
      ...carriers.map((carrier): [string, RedactedFile] => [
        carrier.file.name,
        redactedCarrier(
          carrier,
          views.map(({ chart }) => chart.schema),
        ),
      ]),
    ]),
    offers: new Map(
      distinct.flatMap(({ reported, found }) => {
        const offer = offersOf.get(found)
        return offer === undefined ? [] : [[reported, offer] as const]
      }),
    ),
    readers: run.sources.readers(),
    checked,
    reviewed,
  }
}

function otherChart(input: ValidationInput, { chart }: CheckedRelease): Pick<ReleaseReport, 'chart'> {
  return chart === input.chart ? {} : { chart: chart.chart }
}

/** What is found in carriers beside their releases. */
function ofNoRelease({ carriers = [] }: ValidationInput): ReportedFinding[] {
  return carriers.flatMap(({ file, findings }) =>
    findings.map((finding) => toReportedFinding(finding, file.name)),
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

/** The views of the values that some release has; nobody may have a release in a file that is shown. */
function viewsOf({ releases, chart, root }: ValidationInput): ValuesView[] {
  const own = releases.map(({ settings }) => ({ chart, root, ...settings }))
  return distinctViews([{ chart, root }, ...own])
}

/** A carrier that holds several layers is named once. */
function namesOf(files: readonly FileInput[], isCarried: boolean): string[] {
  const names = files.map(({ name }) => name)
  return isCarried ? [...new Set(names)] : names
}

function resourceCount({ releases }: ValidationInput): Pick<Summary, 'resources'> {
  const resources = releases.filter(
    ({ resource }) => resource !== undefined && resource.isText !== true,
  ).length
  return resources === 0 ? {} : { resources }
}

function notJudged({ carriers = [], leftOutFolders = 0 }: ValidationInput): Pick<Summary, 'notJudged'> {
  const sum = (count: (carrier: Carrier) => number): number =>
    carriers.reduce((total, carrier) => total + count(carrier), 0)
  const releases = sum(({ otherReleases }) => otherReleases)
  const unknownReleases = sum((carrier) => carrier.unknownReleases)
  const manifests = sum(({ otherManifests }) => otherManifests)
  const partialManifests = sum((carrier) => carrier.partialManifests)
  const partial = partialManifests === 0 ? {} : { partialManifests }
  const folders = leftOutFolders === 0 ? {} : { chartFolders: leftOutFolders }
  return releases + unknownReleases + manifests + partialManifests + leftOutFolders === 0
    ? {}
    : { notJudged: { releases, unknownReleases, manifests, ...partial, ...folders } }
}
