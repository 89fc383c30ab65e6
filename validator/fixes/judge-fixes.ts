import type { ReportedFinding, Report } from '../findings/report.ts'
import { wholeFinding } from '../findings/deferred-finding.ts'
import { keyInFile } from '../findings/finding-key.ts'
import type { CheckedRelease } from '../release/review.ts'
import type { Validation } from '../check/validate.ts'
import type { Path } from '../values/values-tree.ts'
import type { Candidate } from './candidate.ts'
import { sourceId } from './source-id.ts'
import { grouped } from '../base/grouped.ts'
import type { Failure } from './in-halves.ts'
import { firstNewError, type FixedFindings } from './new-error.ts'
import type { Targets } from './targets.ts'

/**
 * What speaks against fixes once they are made: a new error in a release, for which only those are blamed that change
 * something in it, and findings that are still there.
 */
export function failuresOf(
  before: Validation,
  after: Validation,
  targets: ReadonlyMap<Candidate, Targets>,
): Failure<Candidate>[] {
  const askers = grouped([...targets].map(([candidate, own]) => [own, candidate]))
  const releasesOf = touchedReleases(before.checked, askers.keys())
  const byRelease = grouped(
    [...releasesOf].flatMap(([own, releases]) => releases.map((one) => [one, own] as const)),
  )
  const fixedBy = fixedBySharers(askers)
  const failed = new Set<number>()
  const failures: Failure<Candidate>[] = []
  for (const [index, release] of after.checked.entries()) {
    const changed = byRelease.get(index) ?? []
    const error = firstNewError(before.checked[index]!, release, after.reviewed.releases[index]!, () => {
      const fixed = changed.map(fixedBy)
      return {
        revealed: fixed.flatMap(({ revealed }) => revealed),
        paths: fixed.flatMap(({ paths }) => paths),
      }
    })
    if (error === undefined) continue
    failed.add(index)
    const blamed = changed.flatMap((own) => askers.get(own)!)
    failures.push({ reason: `the fix would cause another error: ${wholeFinding(error).message}`, blamed })
  }
  for (const blamed of notFixed(before.report, after.report, [...targets.keys()])) {
    const releases = blamed.flatMap((candidate) => releasesOf.get(targets.get(candidate)!)!)
    // One failure of a release at a time: another fix may be to blame for the second one.
    if (releases.some((release) => failed.has(release))) continue
    for (const release of releases) failed.add(release)
    failures.push({ reason: 'the fix would not resolve the finding', blamed })
  }
  return failures
}

/** What is fixed by fixes that change the same sources; many of them may be one fix, found in many releases. */
function fixedBySharers(
  askers: ReadonlyMap<Targets, readonly Candidate[]>,
): (targets: Targets) => FixedFindings {
  const known = new Map<Targets, FixedFindings>()
  return (targets) => {
    let fixed = known.get(targets)
    if (fixed === undefined) {
      const own = askers.get(targets)!
      fixed = {
        revealed: distinct(own.flatMap(({ fix: { reveals } }) => (reveals === undefined ? [] : [reveals]))),
        paths: distinct(own.map(({ diagnostic }) => diagnostic.path)),
      }
      known.set(targets, fixed)
    }
    return fixed
  }
}

function distinct(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()]
}

/** The releases, by their numbers, of which a source is changed. */
function touchedReleases(
  checked: readonly CheckedRelease[],
  targets: Iterable<Targets>,
): ReadonlyMap<Targets, readonly number[]> {
  const takers = grouped(
    checked.flatMap(({ sources }, index) => sources.map((source) => [sourceId(source), index] as const)),
  )
  return new Map(
    [...targets].map((own) => [own, [...new Set([...own.keys()].flatMap((id) => takers.get(id) ?? []))]]),
  )
}

/** Fixes of findings that are alike, where not as many of these are gone as there are fixes. */
function notFixed(before: Report, after: Report, candidates: readonly Candidate[]): Candidate[][] {
  const [had, has] = [before, after].map(({ diagnostics }) => countFindings(diagnostics))
  const alike = grouped(candidates.map((one) => [keyInFile(one.diagnostic), one]))
  return [...alike]
    .filter(([key, own]) => (has!.get(key) ?? 0) > (had!.get(key) ?? 0) - own.length)
    .map(([, own]) => own)
}

function countFindings(diagnostics: readonly ReportedFinding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const key = keyInFile(diagnostic)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
