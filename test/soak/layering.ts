import fc from 'fast-check'
import { askDriver } from '../../scripts/differential/ask-driver.ts'
import { isSameAnswer, ourAnswer } from '../../scripts/differential/case.ts'
import { randomCase } from '../../scripts/differential/random-case.ts'
import { whatDiffers } from '../../scripts/differential/what-differs.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import type { SoakTest } from './soak-test.ts'

const shown = 5

export const layering: SoakTest = {
  name: 'layering',
  promise: 'random layers and flags give the values that each Helm gives',
  cases: 900,
  async run(seed, count) {
    const failures: string[] = []
    for (const [index, helm] of helmVersions.entries()) {
      const ask = (some: Parameters<typeof askDriver>[0]) => askDriver(some, helm)
      const cases = fc.sample(randomCase, {
        numRuns: Math.ceil(count / helmVersions.length),
        seed: seed + index,
      })
      const answers = await ask(cases)
      const different = cases.filter((one, at) => !isSameAnswer(ourAnswer(one, helm), answers[at]!))
      for (const one of different.slice(0, shown)) {
        failures.push(`Helm ${helm}: ${await whatDiffers(one, ask, helm)}`)
      }
    }
    return failures
  },
}
