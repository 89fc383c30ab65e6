import type { Carrier } from './carriers/carrier.ts'
import { carrierExcerpt } from './carriers/carrier-excerpt.ts'
import { countSeverities } from './count-severities.ts'
import type { Diagnostic, Report, Summary } from './diagnostic.ts'
import { excerptsOf } from './excerpts.ts'
import { toDiagnostic, type Finding } from './finding.ts'
import type { PlannedFix } from './fixes/planned-fix.ts'
import type { ExcerptSource } from './formats/excerpt-source.ts'
import { newestProfile, type HelmProfile } from './helm-profile.ts'
import type { FileInput, ValidationInput } from './input.ts'
import type { ReadFlagFile } from './set-flags/dialects.ts'
import { inHelmOrder } from './set-flags/flag-kinds.ts'
import { readFlags } from './set-flags/set-flag.ts'
import { Sources } from './sources.ts'
import { everything, type CheckedRelease, type Reviewed } from './review.ts'
import type { Source } from './source.ts'
import { outermost } from './source-file.ts'
import { sortedAndDistinct } from './sort-diagnostics.ts'
import { checkRelease, type Run } from './check-release.ts'

export interface Validation {
  report: Report
  /** What a format may show of each file, by name. */
  excerpts: ReadonlyMap<string, ExcerptSource>
  /** What would mend the findings that can be mended. */
  offers: ReadonlyMap<Diagnostic, Offer>
  /** The Helms that read each file, by its name. */
  readers: ReadonlyMap<string, readonly HelmProfile[]>
  /** What the checks found in each release, before the review. */
  checked: readonly CheckedRelease[]
  /** What the review made of the findings. */
  reviewed: Reviewed
}

/** A fix, and the release that its finding was made in: its layers, its Helm and where the chart's values stand. */
export interface Offer extends Pick<CheckedRelease, 'sources' | 'profile' | 'root'> {
  fix: PlannedFix
}

/** Checks the values of each release. Pure: reads no file and prints nothing. */
export function validateReleases(input: ValidationInput): Report {
  return validateWithExcerpts(input).report
}

/** The same, with the texts that a format needs to show lines of the files. */
export function validateWithExcerpts(input: ValidationInput): Validation {
  const { profile = newestProfile, readFlagFile = refuseFlagFile, carriers = [] } = input
  const sources = new Sources()
  const flags = readFlags(inHelmOrder(input.flags ?? []), profile, readFlagFile)
  const run: Run = {
    ...input,
    profile,
    readFlagFile,
    sources,
    flags: input.flags ?? [],
    readFlags: new Map([[profile.version, flags]]),
    shared: new Map(),
  }
  const offersOf = new Map<Diagnostic, Offer>()
  const checked = input.releases.map((release) => checkRelease(run, release))
  const reviewed = (input.review ?? everything)(checked)
  const byRelease = reviewed.releases.map((findings, index) => {
    const { name, carried } = input.releases[index]!
    const { sources: own, profile, root } = checked[index]!
    return findings.map((finding) => {
      const diagnostic = toDiagnostic(carried === undefined ? finding : withEditableFix(finding, own), name)
      if (finding.fix !== undefined)
        offersOf.set(diagnostic, { fix: finding.fix, sources: own, profile, root })
      return diagnostic
    })
  })
  const ofNoRelease = carriers.flatMap(({ file, findings }) =>
    findings.map((finding) => toDiagnostic(finding, file.name)),
  )
  const all = [...byRelease.flat(), ...ofNoRelease]
  const distinct = sortedAndDistinct(all, [
    ...input.releases.map(({ name }) => name),
    ...carriers.map(({ file }) => file.name),
  ])
  const diagnostics = distinct.map(({ told }) => told)
  const offers = new Map(
    distinct.flatMap(({ told, found }) => {
      const offer = offersOf.get(found)
      return offer === undefined ? [] : [[told, offer] as const]
    }),
  )
  return {
    report: {
      version: 1,
      tool: input.tool,
      releases: input.releases.map(({ name, files, carried }, index) => ({
        name,
        files: namesOf(files, carried !== undefined),
        flags: flags.map(({ file }) => file.name),
        ...countSeverities(byRelease[index]!),
      })),
      diagnostics,
      summary: {
        ...countSeverities(diagnostics),
        suppressed: reviewed.suppressed,
        known: reviewed.known,
        files: new Set(
          [...sources.all(), ...carriers].map(({ file }) => outermost({ file, start: 0, end: 0 }).file.name),
        ).size,
        ...notJudged(carriers),
      },
    },
    excerpts: new Map([
      ...excerptsOf(sources.all(), flags, input.chart, rootsOf(input)),
      ...carriers.map((carrier): [string, ExcerptSource] => [
        carrier.file.name,
        carrierExcerpt(carrier, input.chart.schema),
      ]),
    ]),
    offers,
    readers: sources.readers(),
    checked,
    reviewed,
  }
}

/** Without a fix of what cannot be edited inside another file. */
function withEditableFix(finding: Finding, sources: readonly Source[]): Finding {
  const { fix, ...rest } = finding
  const isEditable = ({ file, embedded }: Source): boolean =>
    embedded === undefined
      ? file === fix?.key.file && !file.isFlag
      : embedded.source.file === fix?.key.file && embedded.refused === undefined
  return fix === undefined || sources.some(isEditable) ? finding : rest
}

const refuseFlagFile: ReadFlagFile = () => ({ error: { message: 'files are not read here' } })

/** Every place from which some release takes its values: what is a secret depends on it. */
function rootsOf({ releases, root }: ValidationInput): ValidationInput['root'][] {
  const roots = [root, ...releases.map(({ settings }) => settings?.root ?? root)]
  return [...new Map(roots.map((path) => [path?.join('.'), path])).values()]
}

/** A carrier that holds several layers is named once. */
function namesOf(files: readonly FileInput[], isCarried: boolean): string[] {
  const names = files.map(({ name }) => name)
  return isCarried ? [...new Set(names)] : names
}

function notJudged(carriers: readonly Carrier[]): Pick<Summary, 'notJudged'> {
  const sum = (count: (carrier: Carrier) => number): number =>
    carriers.reduce((total, carrier) => total + count(carrier), 0)
  const releases = sum(({ otherReleases }) => otherReleases)
  const unknownReleases = sum((carrier) => carrier.unknownReleases)
  const manifests = sum(({ otherManifests }) => otherManifests)
  return releases + unknownReleases + manifests === 0
    ? {}
    : { notJudged: { releases, unknownReleases, manifests } }
}
