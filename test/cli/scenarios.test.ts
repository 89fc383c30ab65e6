import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { outcome, scenarios } from './scenario.ts'

test.each(scenarios)('$name', async ({ cwd, argv, ...options }) => {
  const text = outcome(await run(argv, { cwd, ...options }))
  await expect(text).toMatchFileSnapshot(join(cwd, 'expected.txt'))
})
