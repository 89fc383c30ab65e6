import { marker } from '../../validator/suppressions/marker.ts'
import type { ReleaseInput } from '../../validator/release/input.ts'
import type { Judgement } from './judgement.ts'
import type { ParsedOptions } from '../options/options.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** Levels, suppressions and a baseline, where there are some; most runs have none and load none of this. */
export async function judge(
  { values }: ParsedOptions,
  releases: readonly ReleaseInput[],
  { cwd, maxBytes, hint }: { cwd: string; maxBytes: number; hint: string },
): Promise<Judgement | undefined> {
  const baseline = values.get('baseline')?.at(-1)
  const isWriting = values.has('write-baseline')
  if (isWriting && baseline === undefined) {
    throw new UsageError('--write-baseline requires --baseline FILE, the file to write', hint)
  }
  if (baseline === undefined && !haveOpinion(releases)) return undefined
  const { loadRuleIds } = await import('../knowledge/rule-ids.ts')
  if (baseline !== undefined) {
    const { judgeByBaseline } = await import('./judge-by-baseline.ts')
    const ruleIds = await loadRuleIds()
    return judgeByBaseline({
      file: baseline,
      cwd,
      maxBytes,
      ruleIds,
      isWriting,
      isQuiet: values.has('quiet'),
    })
  }
  const { review } = await import('../../validator/suppressions/review.ts')
  const ruleIds = await loadRuleIds()
  return {
    review: (checked) => review(checked, { ruleIds, isKnown: () => false, baselineName: ({ name }) => name }),
    finish: () => Promise.resolve(0),
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
