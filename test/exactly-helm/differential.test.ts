import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askHelmAll } from '../../scripts/differential/ask-helm.ts'
import { isSameAnswer, ourAnswer } from '../../scripts/differential/case.ts'
import { randomCase } from '../../scripts/differential/random-case.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'

const seed = Number(process.env.GLOO_VALUES_SEED ?? Date.now() % 2 ** 31)

test(`500 random cases give the same values in real Helms (GLOO_VALUES_SEED=${seed})`, async () => {
  const cases = fc
    .sample(randomCase, { numRuns: 500, seed })
    .map((one, index) => ({ one, helm: helmVersions[index % helmVersions.length]! }))
  const answers = await askHelmAll(cases)
  const different = cases.filter(
    ({ one, helm }, index) => !isSameAnswer(ourAnswer(one, helm), answers[index]!),
  )
  expect(different).toEqual([])
}, 120_000)
