import { expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { run } from './run.ts'

const chart = await loadChart()

const stdin = 'common:\n  cluster: mgmt\n'

test.each(['2.3', '2.4.12', 'v2.7.2', '2.7.9'])('chart %s is known', async (version) => {
  const { status, stderr } = await run(['validate', '-', '--chart-version', version], { stdin })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a chart newer than the model is checked, with one info that says so', async () => {
  const args = ['validate', '-', '--chart-version', '2.9.1', '--format', 'oneline']
  const { status, stdout, stderr } = await run(args, { stdin })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(
    '<stdin>:1:1: info: gloo-platform 2.9.1 is newer than the newest known chart, 2.7.2, whose schema is used instead [newer-chart]\n',
  )
  const strict = await run([...args, '--fail-on', 'info'], { stdin })
  expect(strict.status).toBe(1)
  const off = await run([...args, '--fail-on', 'info', '--rule', 'newer-chart=off'], { stdin })
  expect(off).toMatchObject({ status: 0, stdout: '' })
})

test('a newer version that no file names is one finding for all releases', () => {
  const files = ['a.yaml', 'b.yaml'].map((name) => ({ name, text: stdin }))
  const { diagnostics } = validateReleases({
    releases: files.map((file) => ({ name: file.name, files: [file] })),
    chart,
    chartVersion: '2.14.0',
    tool: '0.1.0',
  })
  expect(diagnostics.map(({ ruleId, file }) => `${file} ${ruleId}`)).toEqual(['a.yaml newer-chart'])
  expect(diagnostics[0]).toMatchObject({
    help: expect.stringContaining('defaults that changed') as string,
    data: { chart: 'gloo-platform', chartVersion: '2.14.0', newestKnown: chart.version },
  })
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
