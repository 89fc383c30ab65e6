import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run } from '../cli/run.ts'

test('the examples of custom resources have no findings', async () => {
  const folder = join(repository, 'examples/resources')
  const { status, stdout } = await run(['validate', 'examples/resources', '--fail-on', 'info'], {
    cwd: repository,
  })
  const count = readdirSync(folder).filter((name) => name.endsWith('.yaml')).length
  expect([status, stdout.trim()]).toEqual([0, `no findings in ${count} files with ${count} custom resources`])
})
