import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../../scripts/helm/helm.ts'
import { runHelmUnittestContainer } from '../../scripts/test-runners/helm-unittest.ts'
import { helmUnittestImage } from '../../scripts/toolchain/versions.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-engine-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program in the place of the container engine, which writes down its arguments and a report where one is mounted. */
async function engine(name: string, cases: string, status: number): Promise<{ path: string; log: string }> {
  const path = join(folder, name)
  const log = join(folder, `${name}.log`)
  const script = `#!/bin/sh
printf '%s\\n' "$@" > '${log}'
for argument in "$@"; do
  case "$argument" in *:/report) printf '%s' '${cases}' > "\${argument%:/report}/report.xml" ;; esac
done
exit ${status}
`
  await writeFile(path, script, { mode: 0o755 })
  return { path, log }
}

test('the suites of the image are counted from its report', async () => {
  const { path, log } = await engine('passes', '<testcase classname="a" name="b"></testcase>', 0)
  expect(await runHelmUnittestContainer(path)).toMatchObject({ passed: 1, failed: 0 })
  const args = (await readFile(log, 'utf8')).split('\n')
  expect(args).toEqual(
    expect.arrayContaining(['run', `${repository}:/apps:ro`, helmUnittestImage, '--strict']),
  )
  expect(args).toContain('charts/gloo-platform')
})

test('an image that cannot be run is a failure', async () => {
  const { path } = await engine('fails', '', 125)
  expect(await runHelmUnittestContainer(path)).toMatchObject({ passed: 0, failed: 1 })
})
