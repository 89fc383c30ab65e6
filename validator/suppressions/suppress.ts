import { groupOf, type FoundFinding } from '../findings/deferred-finding.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { grouped } from '../base/grouped.ts'
import type { CheckedRelease } from '../release/review.ts'
import type { Source } from '../sources/source.ts'
import { outermost, positionAt, type Location } from '../text/source-file.ts'
import { carrierSuppressions, scopeAt } from './carrier-suppressions.ts'
import { commentReleases } from './comment-releases.ts'
import { marker } from './marker.ts'
import {
  readSuppressions,
  type Comment,
  type FileSuppressions,
  type Suppression,
} from './read-suppressions.ts'
import { uncheckedLines } from './unchecked-lines.ts'
import { unusedSuppressions } from './unused-suppressions.ts'

export interface Suppressed {
  /** What is left of each release, with the findings about the suppressions themselves. */
  releases: FoundFinding[][]
  /** What was silenced, in each release. */
  silenced: FoundFinding[][]
}

/** Silences what comments in the files say, which speak of rules by these ids. The place of a finding decides, whatever other layers it speaks of. */
export function suppress(releases: readonly CheckedRelease[], ruleIds: readonly string[]): Suppressed {
  const files = filesWithSuppressions(releases, ruleIds)
  const targets = new Set([...files.values()].flatMap(({ suppressions }) => suppressions.map(targetOf)))
  const used = new Set<string>()
  const judged =
    targets.size === 0
      ? undefined
      : releases.map(({ findings, sources }) =>
          findings.map((finding) => partsOf(finding, silencedLocations(finding, targets, used, sources))),
        )
  // Findings about the suppressions are added to the lists, so those of the releases are copied.
  const left =
    judged?.map((parts) => parts.flatMap(({ reported = [] }) => reported)) ??
    releases.map(({ findings }) => [...findings])
  const silenced =
    judged?.map((parts) => parts.flatMap(({ silent = [] }) => silent)) ?? releases.map(() => [])
  const releasesOf = commentReleases(releases)
  const report = (finding: Finding, isReported: (release: CheckedRelease) => boolean = () => true): void => {
    for (const index of releasesOf(finding.location))
      if (isReported(releases[index]!)) left[index]!.push(finding)
  }
  const unusedIn = unusedFinder(used, releases)
  for (const [name, { suppressions, findings }] of files) {
    for (const finding of [...findings, ...unusedIn(name, suppressions)]) report(finding)
    for (const finding of withoutReason(suppressions)) report(finding, (one) => one.requiresReason === true)
  }
  return { releases: left, silenced }
}

/** Of the places that a finding reports, those at which a comment silences it. */
function silencedLocations(
  finding: FoundFinding,
  targets: ReadonlySet<string>,
  used: Set<string>,
  sources: readonly Source[],
): ReadonlySet<Location> {
  const { ruleId, location } = finding
  const silenced = new Set<Location>()
  for (const one of groupOf(finding)?.locations ?? [location]) {
    const matching = matchingOf(ruleId, one, targets, sources)
    for (const target of matching) used.add(target)
    if (matching.length > 0) silenced.add(one)
  }
  return silenced
}

/** A finding about several values is reported of those that no comment silences. */
function partsOf(
  finding: FoundFinding,
  silenced: ReadonlySet<Location>,
): { reported?: FoundFinding; silent?: FoundFinding } {
  const { severity } = finding
  const group = groupOf(finding)
  if (silenced.size === 0) return { reported: finding }
  const open = new Set(group?.locations.filter((location) => !silenced.has(location)))
  if (group === undefined || open.size === 0) return { silent: finding }
  return { reported: { ...group.about(open), severity }, silent: { ...group.about(silenced), severity } }
}

function filesWithSuppressions(
  releases: readonly CheckedRelease[],
  ruleIds: readonly string[],
): ReadonlyMap<string, FileSuppressions> {
  const files = new Map<string, FileSuppressions>()
  const carried = grouped(
    releases.flatMap((release) =>
      release.carrier === undefined ? [] : [[release.carrier, release] as const],
    ),
  )
  for (const [carrier, own] of carried) {
    if (files.has(carrier.file.name) || !carrier.file.text.includes(marker)) continue
    files.set(carrier.file.name, carrierSuppressions(carrier, own, ruleIds))
  }
  for (const source of new Set(releases.flatMap(({ sources }) => sources))) {
    const { file, root } = source
    if (root === undefined || files.has(file.name) || !file.text.includes(marker)) continue
    files.set(file.name, readSuppressions(source, ruleIds))
  }
  return files
}

/** What a suppression silences. */
function targetOf({ ruleId, comment: { scope, line } }: Suppression): string {
  return targetText(scope, ruleId, line)
}

function matchingOf(
  ruleId: string,
  location: Location,
  targets: ReadonlySet<string>,
  sources: readonly Source[],
): readonly string[] {
  const { file, start } = outermost(location)
  const { line } = positionAt(file, start)
  const text = scopeAt(location, sources)
  const all = [targetText(file.name, ruleId, undefined), targetText(file.name, ruleId, line)]
  if (text !== undefined) all.push(targetText(text, ruleId, undefined))
  return all.filter((one) => targets.has(one))
}

function targetText(scope: string, ruleId: string, line: number | undefined): string {
  return JSON.stringify([scope, ruleId, line])
}

/** Finds the suppressions in a file that silence nothing in any release. */
function unusedFinder(
  used: ReadonlySet<string>,
  releases: readonly CheckedRelease[],
): (name: string, suppressions: readonly Suppression[]) => Finding[] {
  const isUnchecked = uncheckedLines(releases.flatMap(({ findings }) => findings))
  const takers = grouped(
    releases.flatMap((release) => release.sources.map(({ file }) => [file.name, release] as const)),
  )
  return (name, suppressions) => {
    const open = suppressions.filter((suppression) => !used.has(targetOf(suppression)))
    const own = takers.get(name) ?? []
    // What one release did not look for may be there.
    const looked = new Map(
      [...new Set(open.map(({ ruleId }) => ruleId))].map((id) => [
        id,
        own.every(({ hasRun, levels }) => hasRun(id) && levels?.get(id) !== 'off'),
      ]),
    )
    const isJudged = ({ ruleId, comment: { line } }: Suppression): boolean =>
      looked.get(ruleId)! && (line === undefined || !isUnchecked(name, line))
    return [...byComment(open.filter(isJudged))].map(unusedSuppressions)
  }
}

function byComment(suppressions: readonly Suppression[]): ReadonlyMap<Comment, Suppression[]> {
  return grouped(suppressions.map((suppression) => [suppression.comment, suppression]))
}

function withoutReason(suppressions: readonly Suppression[]): Finding[] {
  const comments = new Set(suppressions.map(({ comment }) => comment))
  return [...comments]
    .filter(({ hasReason }) => !hasReason)
    .map(({ location, ids }) =>
      builtIn('suppression-without-reason', {
        message: 'a suppression requires a reason',
        help: 'add a reason after the rules: " -- reason"',
        data: { rules: ids.map(({ file, start, end }) => file.text.slice(start, end)).join(', ') },
        path: [],
        location,
      }),
    )
}
