import type { Finding } from '../finding.ts'
import type { CheckedRelease } from '../review.ts'
import type { Path } from '../values-tree.ts'

/** What is done in one release. Paths are as findings name them. */
export interface Mended {
  /** Where errors may come to light. */
  revealed: readonly Path[]
  /** Where the findings stand that are mended. */
  paths: readonly Path[]
  /** What the review of the second check leaves. */
  told: readonly Finding[]
}

/**
 * An error of the second check of a release that the first one does not have, also where the user hides it; lines may
 * differ, rules and paths may not. Some were there before, and nobody could see them: errors at and below a revealed
 * path, and those of a rule that was held back, unless they are about what was mended. They may come to light if the
 * user is told of them.
 */
export function firstNewError(
  before: CheckedRelease,
  after: CheckedRelease,
  { revealed, paths, told }: Mended = nothingMended,
): Finding | undefined {
  const toldErrors = new Set(told.filter(({ severity }) => severity === 'error').map(errorKey))
  const heldBack = new Set(before.heldBack)
  const mayAppear = (finding: Finding): boolean => {
    const isAt = (path: Path): boolean => isWithin(finding.path, path)
    if (!toldErrors.has(errorKey(finding))) return false
    return revealed.some(isAt) || (heldBack.has(finding.ruleId) && !paths.some(isAt))
  }
  const counts = new Map<string, number>()
  for (const key of errorsOf(before).map(errorKey)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return errorsOf(after).find((finding) => {
    const key = errorKey(finding)
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0 && !mayAppear(finding)
  })
}

const nothingMended: Mended = { revealed: [], paths: [], told: [] }

/** What is one by itself, or by what the user makes of its rule. */
function errorsOf({ findings, levels }: CheckedRelease): Finding[] {
  return findings.filter(({ ruleId, severity }) => severity === 'error' || levels?.get(ruleId) === 'error')
}

function isWithin(path: Path, above: Path): boolean {
  return above.every((key, index) => key === path[index])
}

function errorKey({ ruleId, path }: Finding): string {
  return JSON.stringify([ruleId, path])
}
