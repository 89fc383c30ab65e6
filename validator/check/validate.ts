import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Carrier } from '../carriers/parts/carrier.ts'
import { countSeverities } from '../findings/count-severities.ts'
import type { ReportedFinding, ReleaseReport, Report, Summary } from '../findings/report.ts'
import type { CarriedSchemas } from '../redaction/carried-schemas.ts'
import type { RedactedFile } from '../redaction/redacted-file.ts'
import { redactedFiles } from '../redaction/redacted-files.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { FileInput, ReleaseInput, ValidationInput } from '../release/input.ts'
import { everything, type CheckedRelease, type Reviewed } from '../release/review.ts'
import type { Source } from '../sources/source.ts'
import { outermost } from '../text/source-file.ts'
import { checkRelease } from './check-release.ts'
import { checkResource } from './check-resource.ts'
import { reportedFindings, type Offer } from './reported-findings.ts'
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
  /** What the checks found in each release, before the review; no findings where their number is limited. */
  checked: readonly CheckedRelease[]
  /** What the review made of the findings; none of them where their number is limited. */
  reviewed: Reviewed
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
  if (input.fleetRules !== undefined) input.checkFleet?.(input.fleetRules, checked)
  const reviewed = (input.review ?? everything)(checked)
  const { diagnostics, leftOut, counts, offers } = reportedFindings(input, checked, reviewed)
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
              ...countSeverities(reviewed.releases[index]!),
            },
      ),
      diagnostics,
      ...(leftOut.length > 0 && { leftOut }),
      summary: {
        ...counts,
        suppressed: reviewed.suppressed,
        known: reviewed.known,
        files: new Set(files.map(({ name }) => name)).size,
        ...resourceCount(input),
        ...notJudged(input),
      },
    },
    excerpts: new Map([...redactedFiles(run.sources.all(), flags, views), ...redactedCarriers(input, views)]),
    offers,
    readers: run.sources.readers(),
    ...(input.maxFindings === undefined ? { checked, reviewed } : withoutFindings(checked, reviewed)),
  }
}

function redactedCarriers(
  { carriers = [], redactCarrier, releases }: ValidationInput,
  views: readonly ValuesView[],
): [string, RedactedFile][] {
  if (redactCarrier === undefined) return []
  const schemas: CarriedSchemas = {
    all: views.map(({ chart }) => chart.schema),
    ofResources: new Map(releases.flatMap(schemaOfResource)),
  }
  return carriers.map((carrier) => [carrier.file.name, redactCarrier(carrier, schemas)])
}

function schemaOfResource({ files, resource, settings }: ReleaseInput): [Source, CompactSchema][] {
  const chart = settings?.chart
  // The kind is not known, as a finding says.
  if (resource === undefined || chart?.celChecks === undefined) return []
  return files.flatMap((file) => ('source' in file ? [[file.source, chart.schema]] : []))
}

/** Nobody asks again for findings of which the report has only some. */
function withoutFindings(
  checked: readonly CheckedRelease[],
  reviewed: Reviewed,
): Pick<Validation, 'checked' | 'reviewed'> {
  return {
    checked: checked.map((release) => ({ ...release, findings: [] })),
    reviewed: { ...reviewed, releases: [] },
  }
}

function otherChart(input: ValidationInput, { chart }: CheckedRelease): Pick<ReleaseReport, 'chart'> {
  return chart === input.chart ? {} : { chart: chart.chart }
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
