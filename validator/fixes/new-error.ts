import type { FindingPlace, FoundFinding } from '../findings/deferred-finding.ts'
import { keyInRelease } from '../findings/finding-key.ts'
import type { CheckedRelease } from '../release/review.ts'
import type { Path } from '../values/values-tree.ts'

/** What is done in one release. Paths are as findings name them. */
export interface FixedFindings {
  /** Where errors may come to light. */
  revealed: readonly Path[]
  /** Where the findings are that are fixed. */
  paths: readonly Path[]
}

/**
 * An error of the second check of a release that the first one does not have, also where the user hides it; lines may
 * differ, rules and paths may not. Some were there before, and nobody could see them: errors at and below a revealed
 * path, and those of a rule that was held back, unless they are about what was fixed. They may come to light if the
 * user sees them: the review of the second check leaves what is `reported`.
 */
export function firstNewError(
  before: CheckedRelease,
  after: CheckedRelease,
  reported: readonly FindingPlace[],
  fixed: () => FixedFindings,
): FoundFinding | undefined {
  const heldBack = new Set(before.heldBack)
  const counts = new Map<string, number>()
  for (const key of errorsOf(before).map(keyInRelease)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const fresh = errorsOf(after).filter((finding) => {
    const key = keyInRelease(finding)
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0
  })
  if (fresh.length === 0) return undefined
  const reportedErrors = new Set(reported.filter(({ severity }) => severity === 'error').map(keyInRelease))
  const { revealed, paths } = fixed()
  const isRevealed = within(revealed)
  const isFixed = within(paths)
  const mayAppear = (finding: FindingPlace): boolean =>
    reportedErrors.has(keyInRelease(finding)) &&
    (isRevealed(finding.path) || (heldBack.has(finding.ruleId) && !isFixed(finding.path)))
  return fresh.find((finding) => !mayAppear(finding))
}

/** Says of a path whether it is one of some, or below one. */
function within(above: readonly Path[]): (path: Path) => boolean {
  const known = new Set(above.map((path) => JSON.stringify(path)))
  return (path) =>
    known.size > 0 && [...path, ''].some((_, length) => known.has(JSON.stringify(path.slice(0, length))))
}

/** What is one by itself, or by what the user makes of its rule. */
function errorsOf({ findings, levels }: CheckedRelease): FoundFinding[] {
  return findings.filter(({ ruleId, severity }) => severity === 'error' || levels?.get(ruleId) === 'error')
}
