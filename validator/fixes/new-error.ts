import type { Finding } from '../finding.ts'
import type { CheckedRelease } from '../review.ts'
import type { Path } from '../values-tree.ts'

/** Paths are as findings name them. */
export interface Revealed {
  paths: readonly Path[]
  /** Where the findings stand that are mended. */
  mended: readonly Path[]
  /** What the review of the second check leaves, by release. */
  told: readonly (readonly Finding[])[]
}

/**
 * An error of the second check that the first one does not have, also where the user hides it; lines may differ, rules
 * and paths may not. Some were there before, and nobody could see them: errors at and below a revealed path, and those of
 * a rule that was held back, unless they are about what was mended. They may come to light if the user is told of them.
 */
export function firstNewError(
  before: readonly CheckedRelease[],
  after: readonly CheckedRelease[],
  revealed?: Revealed,
): Finding | undefined {
  for (const [index, release] of after.entries()) {
    const told = new Set(revealed?.told[index]?.filter(({ severity }) => severity === 'error').map(errorKey))
    const heldBack = new Set(before[index]!.heldBack)
    const mayAppear = (finding: Finding): boolean => {
      const isAt = (path: Path): boolean => isWithin(finding.path, path)
      if (!told.has(errorKey(finding))) return false
      return revealed!.paths.some(isAt) || (heldBack.has(finding.ruleId) && !revealed!.mended.some(isAt))
    }
    const counts = new Map<string, number>()
    for (const key of errorsOf(before[index]!).map(errorKey)) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const found = errorsOf(release).find((finding) => {
      const key = errorKey(finding)
      const count = counts.get(key) ?? 0
      counts.set(key, count - 1)
      return count <= 0 && !mayAppear(finding)
    })
    if (found !== undefined) return found
  }
  return undefined
}

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
