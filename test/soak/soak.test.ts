import { expect, test } from 'vitest'
import { soakTests } from './index.ts'

const seed = Number(process.env.GLOO_VALUES_SEED ?? Date.now() % 2 ** 31)

test.each(soakTests)(
  `$name: $promise ($cases cases, GLOO_VALUES_SEED=${seed})`,
  async (soak) => {
    expect(await soak.run(seed, soak.cases)).toEqual([])
  },
  300_000,
)
