import type { ReleaseInput } from '../../validator/release/input.ts'
import type { Review } from '../../validator/release/review.ts'
import { marker } from '../../validator/suppressions/marker.ts'
import type { OpenBaseline } from '../baseline/open-baseline.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Knowledge } from '../charts/knowledge.ts'
import type { BaselineChoice } from './run-request.ts'

interface ReviewContext {
  choice: BaselineChoice | undefined
  fileSystem: FileSystem
  maxBytes: number
  knowledge: Knowledge
}

/** Levels, suppressions and a baseline, where there are some; most runs have none and load none of this. */
export async function reviewOf(
  releases: readonly ReleaseInput[],
  { choice, fileSystem, maxBytes, knowledge }: ReviewContext,
): Promise<{ review?: Review; baseline?: OpenBaseline }> {
  if (choice !== undefined) {
    const { openBaseline } = await import('../baseline/open-baseline.ts')
    const ruleIds = await knowledge.loadRuleIds()
    const baseline = openBaseline(fileSystem, { ...choice, maxBytes, ruleIds })
    return { review: baseline.review, baseline }
  }
  if (!haveOpinion(releases)) return {}
  const { review } = await import('../../validator/suppressions/review.ts')
  const ruleIds = await knowledge.loadRuleIds()
  return {
    review: (checked) => review(checked, { ruleIds }),
  }
}

function haveOpinion(releases: readonly ReleaseInput[]): boolean {
  const carriers = new Set(releases.flatMap(({ carried }) => carried?.carrier ?? []))
  const files = new Set(releases.flatMap((release) => release.files))
  return (
    releases.some(({ settings }) => settings !== undefined) ||
    [...files].some((file) => 'text' in file && file.text.includes(marker)) ||
    [...carriers].some(({ text }) => text.includes(marker))
  )
}
