import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askDriver } from '../../scripts/differential/ask-driver.ts'
import { askHelmAll } from '../../scripts/differential/ask-helm.ts'
import { isSameAnswer, ourAnswer } from '../../scripts/differential/case.ts'
import { randomCase } from '../../scripts/differential/random-case.ts'
import { whatDiffers } from '../../scripts/differential/what-differs.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { seed } from '../seed.ts'
import { amountOfDay } from '../share.ts'

const numRuns = amountOfDay(5, 500)

test(`${numRuns} random cases give the same values in real Helms (GLOO_VALUES_SEED=${seed})`, async () => {
  const cases = fc
    .sample(randomCase, { numRuns, seed })
    .map((one, index) => ({ one, helm: helmVersions[index % helmVersions.length]! }))
  const answers = await askHelmAll(cases)
  const different = cases.filter(
    ({ one, helm }, index) => !isSameAnswer(ourAnswer(one, helm), answers[index]!),
  )
  const shown = await Promise.all(
    different
      .slice(0, 5)
      .map(
        async ({ one, helm }) =>
          `Helm ${helm}: ${await whatDiffers(one, (some) => askDriver(some, helm), helm)}`,
      ),
  )
  expect(shown, `${different.length} cases differ (GLOO_VALUES_SEED=${seed})`).toEqual([])
}, 300_000)
