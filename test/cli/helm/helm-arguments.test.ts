import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chartOfArguments } from '../../../cli/helm/chart-of-arguments.ts'
import { helmArguments } from '../../../cli/helm/helm-arguments.ts'
import { reusesValues } from '../../../cli/helm/reused-values.ts'
import { repository } from '../../../scripts/helm/helm.ts'

const words = (text: string): string[] => text.split(' ').slice(1)
const upgrade = (text: string) => helmArguments('upgrade', words(text))

describe('arguments are read as Helm reads them', () => {
  test.each([
    ['upgrade gloo repo/gloo-platform -f a.yaml --set a=b', { values: ['a.yaml'], set: ['a=b'] }],
    ['upgrade -f=a.yaml gloo --values=b.yaml repo/gloo-platform', { values: ['a.yaml', 'b.yaml'] }],
    ['upgrade -if a.yaml gloo repo/gloo-platform', { install: [''], values: ['a.yaml'] }],
    ['upgrade -ifa.yaml gloo repo/gloo-platform', { install: [''], values: ['a.yaml'] }],
    ['upgrade --dry-run gloo --wait repo/gloo-platform', { 'dry-run': [''], wait: [''] }],
    ['upgrade --dry-run=server gloo repo/gloo-platform', { 'dry-run': ['server'] }],
    ['upgrade --server-side true gloo repo/gloo-platform', { 'server-side': ['true'] }],
    ['upgrade --set=a=b=c gloo -- repo/gloo-platform', { set: ['a=b=c'] }],
  ])('%s', (text, flags) => {
    const { positionals, flags: found } = upgrade(text)
    expect(positionals).toEqual(['gloo', 'repo/gloo-platform'])
    expect(Object.fromEntries(found)).toEqual(flags)
  })
})

describe('the chart', () => {
  test.each([
    ['upgrade gloo gloo-platform/gloo-platform', { name: 'gloo-platform', known: 'gloo-platform' }],
    [
      'upgrade gloo repo/gloo-platform-crds --version 2.6.3',
      { name: 'gloo-platform-crds', known: 'gloo-platform-crds', version: '2.6.3' },
    ],
    ['upgrade gloo repo/gloo-platform --version ^2.6', { name: 'gloo-platform', known: 'gloo-platform' }],
    [
      'upgrade gloo oci://host:5000/charts/gloo-platform:2.7.2',
      { name: 'gloo-platform', known: 'gloo-platform', version: '2.7.2' },
    ],
    [
      'upgrade gloo ./gloo-operator-0.5.0-rc1.tgz',
      { name: 'gloo-operator', known: 'gloo-operator', version: '0.5.0' },
    ],
    ['upgrade gloo bitnami/nginx', { name: 'nginx' }],
  ])('of %s', (text, chart) => {
    expect(chartOfArguments(upgrade(text), '/nowhere')).toEqual(chart)
  })

  test('in a folder', () => {
    const chart = chartOfArguments(upgrade('upgrade gloo charts/gloo-platform'), repository)
    expect(chart).toMatchObject({ known: 'gloo-platform', version: expect.stringMatching(/^2\./) as string })
  })

  test.each([
    ['upgrade gloo charts/gloo-platform', true],
    ['upgrade gloo ./gloo-platform-2.7.2+gloo-values.tgz', true],
    ['upgrade gloo oci://ghcr.io/charts/gloo-platform:2.7.2_gloo-values', true],
    ['upgrade gloo oci://ghcr.io/charts/gloo-platform --version 2.7.2+gloo-values', true],
    ['upgrade gloo ./gloo-platform-2.7.2+gloo-values.0.1.0.tgz', true],
    ['upgrade gloo oci://ghcr.io/charts/gloo-platform:2.7.2_gloo-values.0.1.0', true],
    ['upgrade gloo oci://ghcr.io/charts/gloo-platform --version 2.7.2+gloo-values.0.1.0', true],
    ['upgrade gloo oci://ghcr.io/charts/gloo-platform --version 2.7.2+gloo-valuesx', false],
    ['upgrade gloo ./gloo-platform-2.7.2.tgz', false],
    ['upgrade gloo gloo-platform/gloo-platform --version 2.7.2', false],
  ])('of %s is ours: %s', (text, isOurs) => {
    const { version, ...chart } = chartOfArguments(upgrade(text), repository)!
    expect({ version, isOurs: chart.isOurs ?? false }).toEqual({ version: '2.7.2', isOurs })
  })

  test('in a folder of another name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gloo-values-umbrella-'))
    await writeFile(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: umbrella\nversion: 1.0.0\n')
    expect(chartOfArguments(upgrade(`upgrade gloo ${folder}`), '/')).toEqual({
      name: 'umbrella',
      version: '1.0.0',
    })
    await rm(folder, { recursive: true })
  })

  test('is none without arguments', () => {
    expect(chartOfArguments(upgrade('upgrade'), '/')).toBeUndefined()
  })
})

test.each([
  ['upgrade a b', true],
  ['upgrade a b -f c.yaml', false],
  ['upgrade a b --set-json c=1', false],
  ['upgrade a b -f c.yaml --reuse-values', true],
  ['upgrade a b -f c.yaml --reset-then-reuse-values', true],
  ['upgrade a b --reset-values', false],
])('%s reuses values of the release: %s', (text, reuses) => {
  expect(reusesValues(upgrade(text))).toBe(reuses)
})

test('an installation reuses nothing', () => {
  expect(reusesValues(helmArguments('install', ['a', 'b']))).toBe(false)
})
