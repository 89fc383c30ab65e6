import { isBuiltIn } from '../findings/finding.ts'
import type { CheckedRelease } from '../release/review.ts'

/**
 * Made here, because a function keeps everything that the functions beside it see: all findings of a release, as long as
 * somebody has the release.
 */
export function hasRunThese(ran: readonly string[]): CheckedRelease['hasRun'] {
  return (ruleId) => ran.includes(ruleId) || isBuiltIn(ruleId)
}

export function hasRunNothing(): boolean {
  return false
}
