import { loadRuleIds } from '../../cli/knowledge/rule-pages.ts'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { fixReleases, type FixOutcome } from '../../validator/fixes/fix-releases.ts'
import { review } from '../../validator/suppressions/review.ts'
import type { ValidationInput } from '../../validator/release/input.ts'

const ruleIds = await loadRuleIds()

export const chart = await loadChart()

/** One file as a release. */
export function inputOf(text: string, more: Partial<ValidationInput> = {}): ValidationInput {
  const name = 'values.yaml'
  return {
    releases: [{ name, files: [{ name, text }] }],
    chart,
    chartVersion: chart.version,
    review: (checked) => review(checked, { ruleIds }),
    tool: 'test',
    ...more,
  }
}

export type Wanted = 'safe' | 'all'

export function fixText(
  text: string,
  wanted: Wanted,
  more: Partial<ValidationInput> = {},
): FixOutcome & { text: string } {
  const outcome = fixReleases(inputOf(text, more), ({ safe }) => wanted === 'all' || safe)
  return { ...outcome, text: outcome.texts.get('values.yaml') ?? text }
}
