import { expect, test } from 'vitest'
import { run } from './run.ts'

const stdin = 'common:\n  cluster: mgmt\n'

test.each(['2.3', '2.4.12', 'v2.7.2', '2.7.9'])('chart %s is known', async (version) => {
  const { status, stderr } = await run(['validate', '-', '--chart-version', version], { stdin })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a chart newer than the model is checked, and that is said', async () => {
  const { status, stderr } = await run(['validate', '-', '--chart-version', '2.9.1'], { stdin })
  expect(status).toBe(0)
  expect(stderr).toContain('gloo-platform 2.9.1 is newer than the latest known chart, 2.7.2')
})

test('a chart older than the model is refused', async () => {
  const { status, stdout, stderr } = await run(['validate', '-', '--chart-version', '2.2'], { stdin })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('chart versions before 2.3 are not supported')
})

test('--quiet leaves the counts as they are shown', async () => {
  const values = `${stdin}clickhouse: {}\n`
  const { stdout } = await run(['validate', '-', '--quiet', '--format', 'json'], { stdin: values })
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, warnings: 0, infos: 0 } })
})

test('a value in the wrong place is not missing besides', async () => {
  const { stdout } = await run(['validate', '-', '--format', 'oneline'], { stdin: 'cluster: mgmt\n' })
  expect(stdout).toBe(
    '<stdin>:1:1: error: cluster is not a known key; it moved to common.cluster in 2.3 (gloo-values migrate) [unknown-key]\n',
  )
})
