import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { rules } from '../../schema/gloo-platform/rules/index.ts'
import { fixReleases, type FixOutcome } from '../../validator/fixes/fix-releases.ts'
import { review } from '../../validator/policy/review.ts'
import type { ValidationInput } from '../../validator/input.ts'

export const chart = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../generated/validator/gloo-platform.json'), 'utf8'),
) as CompactChart

/** One file as a release. */
export function inputOf(text: string, more: Partial<ValidationInput> = {}): ValidationInput {
  const name = 'values.yaml'
  return {
    releases: [{ name, files: [{ name, text }] }],
    chart,
    chartVersion: chart.version,
    rules,
    review: (checked) => review(checked, { isKnown: () => false, baselineName: ({ name }) => name }),
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
