import fc from 'fast-check'
import type { HelmVersion } from '../toolchain/versions.ts'
import { askDriver } from './ask-driver.ts'
import { isSameAnswer, ourAnswer } from './case.ts'
import { randomText } from './random-text.ts'

/**
 * Prints how many random texts Helm reads and we refuse, and each that we read in another way or that Helm refuses.
 * A search for faults of the reader, not a test: what is left stands in docs/yaml.md.
 */
export async function compareTexts(helm: HelmVersion, count: number, seed: number): Promise<void> {
  const texts = [...new Set(fc.sample(randomText, { numRuns: count, seed }))]
  const cases = texts.map((text) => ({ defaults: '', files: [text], flags: [], extra: {} }))
  const answers = await askDriver(cases, helm)
  let refused = 0
  for (const [index, one] of cases.entries()) {
    const ours = ourAnswer(one, helm)
    if (isSameAnswer(ours, answers[index]!)) continue
    if ('error' in ours) refused++
    else process.stdout.write(`  ${JSON.stringify([texts[index], ours, answers[index]])}\n`)
  }
  process.stdout.write(`Helm ${helm}: ${texts.length} texts, seed ${seed}, ${refused} refused only by us\n`)
}
