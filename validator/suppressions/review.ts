import { wholeFinding, type FoundFinding } from '../findings/deferred-finding.ts'
import type { CheckedRelease, Reviewed } from '../release/review.ts'
import { keyAtLocation } from '../findings/finding-key.ts'
import { outermost, type SourceFile } from '../text/source-file.ts'
import { isUnusable } from '../findings/unusable.ts'
import { baselineKeys, counted, type BaselineKey } from '../baseline/baseline.ts'
import { atLevels } from '../findings/level.ts'
import { suppress } from './suppress.ts'

export interface ReviewOptions {
  /** Every id under which a finding can be reported. */
  ruleIds: readonly string[]
  baseline?: BaselineReview
}

interface BaselineReview {
  /** Asked once for each key of each distinct finding: whether the baseline has it. */
  isKnown: (key: BaselineKey) => boolean
  /** The name under which the baseline has a file. */
  nameOf: (file: SourceFile) => string
}

/** Levels first, then suppressions, then the baseline. */
export function review(releases: readonly CheckedRelease[], { ruleIds, baseline }: ReviewOptions): Reviewed {
  const leveled = releases.map((release) => atReleaseLevels(release, release.findings))
  const leveledReleases = releases.map((release, index) => ({ ...release, findings: leveled[index]! }))
  const suppressed = suppress(leveledReleases, ruleIds)
  const left = suppressed.releases.map((findings, index) => atReleaseLevels(releases[index]!, findings))
  return {
    ...(baseline === undefined ? { releases: left, known: 0 } : withoutKnown(releases, left, baseline)),
    suppressed: new Set(suppressed.silenced.flat().map(identity)).size,
  }
}

/** Without the findings that the baseline has. */
function withoutKnown(
  releases: readonly CheckedRelease[],
  left: readonly FoundFinding[][],
  { isKnown, nameOf }: BaselineReview,
): Omit<Reviewed, 'suppressed'> {
  const distinct = new Map(
    left.flatMap((findings, index) =>
      findings.map((finding) => [identity(finding), { finding, object: releases[index]!.object }] as const),
    ),
  )
  const known = new Set<string>()
  const keys: BaselineKey[] = []
  for (const [id, { finding, object }] of distinct) {
    if (isUnusable(finding.ruleId)) continue
    const own = baselineKeys(wholeFinding(finding), {
      file: nameOf(finding.location.file),
      ...(object !== undefined && { object }),
    })
    keys.push(...own)
    if (own.map(isKnown).every(Boolean)) known.add(id)
  }
  return {
    releases: left.map((findings) => findings.filter((finding) => !known.has(identity(finding)))),
    known: known.size,
    current: counted(keys),
  }
}

function atReleaseLevels({ levels }: CheckedRelease, findings: FoundFinding[]): FoundFinding[] {
  return levels === undefined ? findings : atLevels(findings, levels)
}

function identity(finding: FoundFinding): string {
  const { file, start } = outermost(finding.location)
  return keyAtLocation(wholeFinding(finding), file.name, start)
}
