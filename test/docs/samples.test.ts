import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run } from '../cli/run.ts'

/** Pages with the folder in which their commands run. A block that starts with `$ gloo-values` is a sample. */
const samples = [
  ['docs/cli.md', 'cli'],
  ['docs/manifests.md', 'manifests'],
].flatMap(([page, folder]) => {
  const text = readFileSync(join(repository, page!), 'utf8')
  return [...text.matchAll(/^```\n\$ gloo-values (.*)\n([^]*?)^```$/gm)].map(([, command, output]) => ({
    page: page!,
    cwd: join(import.meta.dirname, folder!),
    command: command!,
    output: output!,
  }))
})

test('there are samples', () => {
  expect(new Set(samples.map(({ page }) => page)).size).toBe(2)
})

test.each(samples)('$page shows what `gloo-values $command` prints', async ({ cwd, command, output }) => {
  const { stdout, stderr } = await run(command.split(/\s+/), { cwd })
  expect(stdout + stderr).toBe(output)
})
