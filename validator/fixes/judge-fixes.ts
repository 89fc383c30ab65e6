import type { Diagnostic, Report } from '../diagnostic.ts'
import type { CheckedRelease } from '../review.ts'
import type { Validation } from '../validate.ts'
import type { Candidate } from './candidate.ts'
import { sourceId } from './edit-sources.ts'
import { grouped } from '../grouped.ts'
import type { Failure } from './in-halves.ts'
import { firstNewError } from './new-error.ts'
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
  const releasesOf = touchedReleases(before.checked, targets)
  const byRelease = grouped(
    [...releasesOf].flatMap(([candidate, releases]) => releases.map((one) => [one, candidate] as const)),
  )
  const failed = new Set<number>()
  const failures: Failure<Candidate>[] = []
  for (const [index, release] of after.checked.entries()) {
    const blamed = byRelease.get(index) ?? []
    const error = firstNewError(before.checked[index]!, release, {
      revealed: blamed.flatMap(({ fix: { reveals } }) => (reveals === undefined ? [] : [reveals])),
      paths: blamed.map(({ diagnostic }) => diagnostic.path),
      told: after.reviewed.releases[index]!,
    })
    if (error === undefined) continue
    failed.add(index)
    failures.push({ reason: `it would bring up another error: ${error.message}`, blamed })
  }
  for (const blamed of notMended(before.report, after.report, [...targets.keys()])) {
    const releases = blamed.flatMap((candidate) => releasesOf.get(candidate)!)
    // One failure of a release at a time: another fix may be to blame for the second one.
    if (releases.some((release) => failed.has(release))) continue
    for (const release of releases) failed.add(release)
    failures.push({ reason: 'it would not mend the finding', blamed })
  }
  return failures
}

/** The releases, by their numbers, of which a fix changes a source. */
function touchedReleases(
  checked: readonly CheckedRelease[],
  targets: ReadonlyMap<Candidate, Targets>,
): ReadonlyMap<Candidate, readonly number[]> {
  const takers = grouped(
    checked.flatMap(({ sources }, index) => sources.map((source) => [sourceId(source), index] as const)),
  )
  return new Map(
    [...targets].map(([candidate, own]) => [
      candidate,
      [...new Set([...own.keys()].flatMap((id) => takers.get(id) ?? []))],
    ]),
  )
}

/** Fixes of findings that are alike, where not as many of these are gone as there are fixes. */
function notMended(before: Report, after: Report, candidates: readonly Candidate[]): Candidate[][] {
  const [had, has] = [before, after].map(({ diagnostics }) => countFindings(diagnostics))
  const alike = grouped(candidates.map((one) => [findingKey(one.diagnostic), one]))
  return [...alike]
    .filter(([key, own]) => (has!.get(key) ?? 0) > (had!.get(key) ?? 0) - own.length)
    .map(([, own]) => own)
}

function countFindings(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const key = findingKey(diagnostic)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** What stays when lines move; a message may name some. */
function findingKey({ ruleId, file, path, data }: Diagnostic): string {
  return JSON.stringify([ruleId, file, path, data])
}
