import fc from 'fast-check'
import type { HelmVersion } from '../toolchain/versions.ts'
import { askDriver } from './ask-driver.ts'
import { isSameAnswer, ourAnswer, type Case } from './case.ts'
import { randomCase } from './random-case.ts'
import { whatDiffers } from './what-differs.ts'

const chunk = 1000
const shown = 5

/** Compares random cases with one Helm, prints what differs in its smallest form, and counts it. */
export async function compareWithHelm(helm: HelmVersion, count: number, seed: number): Promise<number> {
  const started = performance.now()
  const cases = fc.sample(randomCase, { numRuns: count, seed })
  const different: Case[] = []
  let refused = 0
  for (let from = 0; from < cases.length; from += chunk) {
    const some = cases.slice(from, from + chunk)
    const answers = await askDriver(some, helm)
    for (const [index, one] of some.entries()) {
      if ('error' in answers[index]!) refused++
      if (!isSameAnswer(ourAnswer(one, helm), answers[index]!)) different.push(one)
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  print(
    `Helm ${helm}: ${count} cases, seed ${seed}, ${refused} of them refused: ${different.length} differ (${seconds} s)`,
  )
  for (const one of different.slice(0, shown)) {
    print(`  ${await whatDiffers(one, (some) => askDriver(some, helm), helm)}`)
  }
  return different.length
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
