import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type { ChartName, ReportFormat } from '../../api/options.ts'
import { renderReport, validate } from '../../api/validate.ts'
import type { ChartName as KnownChartName } from '../../cli/knowledge/charts.ts'
import type { ReportFormat as KnownReportFormat } from '../../cli/reports/report-formats.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { run as runCli } from '../cli/run.ts'

const typo = { name: 'prod.yaml', text: 'glooMgmServer:\n  enabled: true\ncommon:\n  cluster: mgmt\n' }
const options = { cwd: repository, config: false } as const

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-api-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('the types of the API have the charts and formats that there are', () => {
  expectTypeOf<ChartName>().toEqualTypeOf<KnownChartName>()
  expectTypeOf<ReportFormat>().toEqualTypeOf<KnownReportFormat>()
})

test('a text is checked under its name, with the edits that fix it', async () => {
  const { report } = await validate({ ...options, values: [typo] })
  expect(report.summary).toMatchObject({ errors: 1, files: 1 })
  expect(report.diagnostics).toMatchObject([
    {
      ruleId: 'unknown-key',
      file: 'prod.yaml',
      path: ['glooMgmServer'],
      range: { start: { line: 1, col: 1 } },
      fix: { edits: [{ file: 'prod.yaml', start: 0, end: 13, text: 'glooMgmtServer' }] },
    },
  ])
})

test('a text takes the place of a file, and files lie under it', async () => {
  await writeFile(join(folder, 'base.yaml'), 'common:\n  cluster: mgmt\n')
  await writeFile(join(folder, 'prod.yaml'), 'glooAgnt: {}\n')
  const { report } = await validate({ cwd: folder, values: ['base.yaml', typo] })
  expect(report.releases).toMatchObject([{ files: ['base.yaml', 'prod.yaml'] }])
  expect(report.diagnostics.map(({ path }) => path)).toEqual([['glooMgmServer']])
})

describe('an option of the API means what that of the command means', () => {
  test.each([
    [{ set: ['glooAgnt.enabled=true'] }, ['--set', 'glooAgnt.enabled=true']],
    [{ setString: ['glooAgent.enabled=true'] }, ['--set-string', 'glooAgent.enabled=true']],
    [{ setJson: ['redis={"adress": 1}'] }, ['--set-json', 'redis={"adress": 1}']],
    [{ setLiteral: ['redis.adress=a,b'] }, ['--set-literal', 'redis.adress=a,b']],
    [{ setFile: ['redis.adress=LICENSE'] }, ['--set-file', 'redis.adress=LICENSE']],
    [{ chartVersion: '2.5.4' }, ['--chart-version', '2.5.4']],
    [{ chart: 'gloo-operator' }, ['--chart', 'gloo-operator']],
    [{ chartSource: 'ours' }, ['--chart-source', 'ours']],
    [{ helmVersion: '3.17.4' }, ['--helm-version', '3.17.4']],
    [{ root: ['parent', 'child'] }, ['--root', 'parent.child']],
    [{ policies: ['production'] }, ['--policy', 'production']],
    [{ rules: { 'missing-cluster-name': 'off', 'no-effect': 'error' } }, ['--rule', 'no-effect=error']],
    [{ maxFileSize: 20 }, ['--max-file-size', '20']],
  ] as const)('%o', async (given, argv) => {
    const values = 'examples/production-management/values.yaml'
    const rules = 'rules' in given ? { 'no-effect': given.rules['no-effect'] } : undefined
    const result = await validate({ ...options, values: [values], ...given, ...(rules && { rules }) })
    const command = [
      'validate',
      '--no-config',
      '-f',
      values,
      ...argv,
      '--format',
      'json',
      '--max-findings',
      'all',
    ]
    const { stdout } = await runCli(command, { cwd: repository })
    expect(JSON.parse(await renderReport(result, { format: 'json' }))).toEqual(JSON.parse(stdout))
    expect(JSON.parse(JSON.stringify(result.report))).toEqual(JSON.parse(stdout))
  })
})

test.each(['text', 'oneline', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const)(
  'the report as %s is that of the command',
  async (format) => {
    const files = ['test/rules/redis-io-threads-cpu']
    const { stdout } = await runCli(['validate', '--no-config', ...files, '--format', format], {
      cwd: repository,
    })
    const result = await validate({ ...options, files })
    expect(await renderReport(result, { format })).toBe(stdout)
  },
)

test('a report may be in colours, and have only what fails', async () => {
  const result = await validate({ ...options, values: [typo] })
  expect(await renderReport(result, { color: true })).toContain('\u001b[')
  expect(await renderReport(result, { quiet: true })).not.toContain('1 error, ')
})

describe('what cannot be asked for is refused', () => {
  test.each([
    [{ vlues: [] }, 'unknown option vlues; did you mean values?'],
    [{ values: 'a.yaml' }, 'the option values requires an array'],
    [{ values: ['-'] }, 'this function does not read standard input'],
    [
      { chart: 'gloo' },
      'the option chart requires one of gloo-platform, gloo-platform-crds, gloo-operator, got "gloo"',
    ],
    [{ helmVersion: '2' }, 'the option helmVersion requires a version of Helm 3 or 4 such as 4.3.1, got "2"'],
    [{ rules: { 'unknown-kay': 'off' } }, '--rule: unknown rule "unknown-kay"; did you mean unknown-key?'],
    [{ maxFileSize: 0 }, 'the option maxFileSize requires a number above 0'],
  ])('%o', async (given, message) => {
    await expect(validate(given as object)).rejects.toMatchObject({ code: 'GLOO_VALUES_OPTION', message })
  })

  test('a format', async () => {
    const result = await validate({ ...options, values: [typo] })
    await expect(renderReport(result, { format: 'yaml' as 'text' })).rejects.toMatchObject({
      code: 'GLOO_VALUES_OPTION',
    })
  })

  test('a copy of a result, which has no lines to show', async () => {
    const result = await validate({ ...options, values: [typo] })
    await expect(renderReport({ ...result })).rejects.toThrow('requires the report that validate returned')
  })

  test('an invalid configuration, with its findings', async () => {
    await writeFile(join(folder, 'gloo-values.config.yaml'), 'ruls: {}\n')
    const given = { cwd: folder, files: ['base.yaml'], config: 'gloo-values.config.yaml' }
    await expect(validate(given)).rejects.toMatchObject({
      code: 'GLOO_VALUES_CONFIG',
      diagnostics: [{ file: expect.stringContaining('gloo-values.config.yaml') as string }],
    })
  })
})

test('neither a result nor an error repeats a secret', async () => {
  const secret = 'wJalrXUtnFEMI7K7MDENGbPxRfiCY'
  const text = `licensing:\n  glooMeshLicenseKey: ${secret}\n`
  const result = await validate({
    ...options,
    values: [{ name: 'a.yaml', text }],
    set: [`licenseKey=${secret}`],
  })
  expect(JSON.stringify(result)).not.toContain(secret)
  expect(await renderReport(result)).not.toContain(secret)
  const error: unknown = await validate({ chart: `password=${secret}` as 'gloo-operator' }).catch(
    (cause: unknown) => cause,
  )
  expect(`${String(error)}`).not.toContain(secret)
})
