import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

interface Validated {
  status: number
  charts: (string | undefined)[]
  findings: string[]
  stderr: string
}

/** What `validate` says of files: the charts, absent for the usual one, and the findings. */
async function validated(files: Record<string, string>, ...args: string[]): Promise<Validated> {
  const cwd = mkdtempSync(join(tmpdir(), 'which-chart-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  const { status, stdout, stderr } = await run(['validate', ...args, '--format', 'json'], { cwd })
  if (stdout === '') return { status, charts: [], findings: [], stderr }
  const { releases, diagnostics } = JSON.parse(stdout) as {
    releases: { chart?: string }[]
    diagnostics: { ruleId: string; message: string; help?: string }[]
  }
  return {
    status,
    charts: releases.map(({ chart }) => chart),
    findings: diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    stderr,
  }
}

const crds = 'installEnterpriseCrds: false\n'
const operator = 'manager: {image: {repository: registry.example.com/operator}}\n'

describe('values silently about their chart', () => {
  test.each([
    ['gloo-platform-crds', crds],
    ['gloo-platform-crds', '{"installEnterpriseCrds": false}\n'],
    ['gloo-operator', operator],
    [undefined, 'common: {cluster: a}\ninstallEnterpriseCrds: true\n'],
    [undefined, '"common": {cluster: a}\n'],
  ])('are those of %s: %s', async (chart, text) => {
    const { status, charts } = await validated({ 'a.yaml': text }, 'a.yaml')
    expect({ status, charts }).toEqual({ status: 0, charts: [chart] })
  })

  test('are reported by all layers and flags of a release', async () => {
    const files = { 'a.yaml': 'featureGates: {ExternalWorkloads: true}\n', 'b.yaml': crds }
    expect((await validated(files, '-f', 'a.yaml', '-f', 'b.yaml')).charts).toEqual(['gloo-platform-crds'])
    const flags = ['-f', 'a.yaml', '--set', 'installIstioOperator=false']
    expect((await validated(files, ...flags)).charts).toEqual(['gloo-platform-crds'])
    expect((await validated({}, '--set', 'manager.env.KAGENT_CONTROLLER=true')).charts).toEqual([
      'gloo-operator',
    ])
    expect((await validated(files, '-f', 'b.yaml', '--set', 'common.cluster=a')).charts).toEqual([undefined])
  })

  test('are read from where --root says', async () => {
    const files = { 'a.yaml': `umbrella:\n  ${crds}gloo-platform-crds: {}\n` }
    expect((await validated(files, 'a.yaml', '--root', 'umbrella')).charts).toEqual(['gloo-platform-crds'])
    expect((await validated(files, 'a.yaml', '--root', 'gloo-platform-crds')).charts).toEqual([
      'gloo-platform-crds',
    ])
  })

  test.each([
    ['featureGates: {ConfigDistribution: true}\n', 'gloo-platform-crds'],
    ['', 'gloo-platform-crds or gloo-operator'],
    ['replicaCount: 1\nservice: {port: 80}\n', 'gloo-platform-crds or gloo-operator'],
  ])('are those of the platform where nothing tells, and the help names others: %j', async (text, others) => {
    const cwd = mkdtempSync(join(tmpdir(), 'which-chart-'))
    writeFileSync(join(cwd, 'a.yaml'), text)
    const { stdout } = await run(['validate', 'a.yaml'], { cwd })
    expect(stdout).toContain('common.cluster is required')
    expect(stdout).toContain(`; for values of ${others}, use --chart\n`)
  })

  test('have no such help where their sections tell', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'which-chart-'))
    writeFileSync(join(cwd, 'a.yaml'), 'glooAgent: {enabled: false}\n')
    expect((await run(['validate', 'a.yaml'], { cwd })).stdout).not.toContain('--chart')
  })
})

describe('--chart', () => {
  test('decides for all values files', async () => {
    const files = { 'a.yaml': '', 'b.yaml': 'featureGates: {ConfigDistribution: true}\n' }
    expect(await validated(files, 'a.yaml', 'b.yaml', '--chart', 'gloo-platform-crds')).toMatchObject({
      status: 0,
      charts: [undefined, undefined],
    })
  })

  test.each([
    [
      'gloo-platform',
      crds.replace('installEnterpriseCrds', 'disableAdmissionValidation'),
      'gloo-platform-crds',
    ],
    ['gloo-platform-crds', 'common: {cluster: a}\n', 'gloo-platform'],
    ['gloo-platform-crds', operator, 'gloo-operator'],
  ])('%s: values of another chart are reported to be that', async (chart, text, other) => {
    const { status, findings } = await validated({ 'a.yaml': text }, 'a.yaml', '--chart', chart)
    expect(status).toBe(1)
    expect(findings).toEqual([
      expect.stringMatching(new RegExp(`^other-chart: .*; .* belongs? to ${other}$`)),
    ])
  })

  test('with a version of that chart, which no other has', async () => {
    const files = { 'a.yaml': operator }
    const args = ['a.yaml', '--chart-version', '0.4']
    expect(await validated(files, ...args, '--chart', 'gloo-operator')).toMatchObject({
      status: 0,
      stderr: '',
    })
    const { status, stderr } = await validated(files, ...args)
    expect(status).toBe(2)
    expect(stderr).toContain('for a version of gloo-operator, add --chart gloo-operator')
  })

  test('that is not known is refused', async () => {
    const { status, stderr } = await validated({}, 'a.yaml', '--chart', 'gloo-plattform')
    expect(status).toBe(2)
    expect(stderr).toContain('did you mean gloo-platform?')
  })
})

describe('--chart-version', () => {
  test('holds for the charts that have such numbers', async () => {
    const files = { 'crds.yaml': 'featureGates: {insightsConfiguration: true}\n', 'operator.yaml': operator }
    const { charts, findings } = await validated(
      files,
      'crds.yaml',
      'operator.yaml',
      '--chart-version',
      '2.4',
    )
    expect(charts).toEqual(['gloo-platform-crds', 'gloo-operator'])
    expect(findings).toEqual([
      'not-in-version: featureGates.insightsConfiguration requires chart 2.5.0 or newer; you validate for 2.4 (--chart-version)',
    ])
  })
})

describe('a configuration', () => {
  test('names the chart of all releases, or of one', async () => {
    const files = {
      'gloo-values.config.yaml':
        "chart: gloo-platform-crds\nchartVersion: '2.4'\nreleases:\n  - files: [a.yaml]\n  - files: [b.yaml]\n    chart: gloo-operator\n",
      'a.yaml': 'featureGates: {insightsConfiguration: true}\n',
      'b.yaml': 'more: 1\n',
    }
    const { charts, findings } = await validated(files)
    expect(charts).toEqual(['gloo-platform-crds', 'gloo-operator'])
    expect(findings).toEqual([
      expect.stringContaining(
        'requires chart 2.5.0 or newer; you validate for 2.4 (gloo-values.config.yaml:2)',
      ),
      expect.stringContaining('more is not among the known values of gloo-operator'),
    ])
  })

  test('that names a version which the chart does not have is refused', async () => {
    const files = {
      'gloo-values.config.yaml': "chart: gloo-operator\nchartVersion: '0.0.1'\n",
      'a.yaml': operator,
    }
    const { status, stderr } = await validated(files, 'a.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('chartVersion is before 0.1; supported versions of gloo-operator: 0.1 to 0.5.2')
  })
})

describe('a folder', () => {
  test('holds values of all charts; what could be of any operator is left alone', async () => {
    const files = {
      'v/crds.yaml': crds,
      'v/other.yaml': 'manager: {replicas: 2}\n',
      'v/operator.yaml': 'manager: {env: {KAGENT_CONTROLLER: true}, replicas: 2}\nmore: 1\n',
    }
    const { status, charts, findings } = await validated(files, 'v')
    expect({ status, charts }).toEqual({
      status: 0,
      charts: ['gloo-platform-crds', 'gloo-operator', undefined],
    })
    expect(findings.filter((one) => one.startsWith('other-chart'))).toHaveLength(1)
  })
})

describe('values', () => {
  test('are laid over the defaults of their chart', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'which-chart-'))
    writeFileSync(join(cwd, 'a.yaml'), crds)
    const { stdout } = await run(['values', '-f', 'a.yaml'], { cwd })
    expect(stdout).toBe(
      'installEnterpriseCrds: false\ndisableAdmissionValidation: false\nfeatureGates: {}\ninstallIstioOperator: true\n',
    )
    const named = await run(['values', '--chart', 'gloo-operator', '--set', 'a=b'], { cwd })
    expect(named.stdout).toBe('a: b\n')
  })
})
