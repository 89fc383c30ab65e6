import { expect, test } from 'vitest'
import { seed } from '../seed.ts'
import { amountOfDay } from '../share.ts'
import { soakTests } from './index.ts'

const shares = soakTests.map((soak) => ({ ...soak, cases: amountOfDay(10, soak.cases) }))

test.each(shares)(
  `$name: $promise ($cases cases, GLOO_VALUES_SEED=${seed})`,
  async (soak) => {
    expect(await soak.run(seed, soak.cases)).toEqual([])
  },
  300_000,
)
