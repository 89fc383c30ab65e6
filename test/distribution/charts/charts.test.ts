import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageCharts } from '../../../scripts/distribution/chart-packages.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { runOrFail } from '../../../scripts/toolchain/run.ts'
import { locateHelm } from '../../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../../scripts/toolchain/versions.ts'
import { PrivateHelm } from '../helm-plugin/plugin-installation.ts'
import { throwawayKey, type ThrowawayKey } from '../throwaway-key.ts'
import { OciRegistry } from './oci-registry.ts'

let folder = ''
let registry: OciRegistry
let packages: string[] = []
let key: ThrowawayKey

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-charts-test-'))
  key = await throwawayKey(join(folder, 'key'))
  packages = await packageCharts(folder, { name: key.name, keyring: key.secretKeyring })
  registry = await OciRegistry.start(folder)
})

afterAll(async () => {
  await registry.stop()
  await rm(folder, { recursive: true, force: true })
})

const charts = ['gloo-platform', 'gloo-platform-crds'] as const

async function chartVersion(chart: string): Promise<string> {
  const text = await readFile(join(repository, 'charts', chart, 'Chart.yaml'), 'utf8')
  return (parse(text) as { version: string }).version
}

test('both charts are packed, each with its provenance', async () => {
  const names = await Promise.all(charts.map(async (chart) => `${chart}-${await chartVersion(chart)}.tgz`))
  expect(packages.map((path) => basename(path)).sort()).toEqual(names.sort())
  expect(await readdir(folder)).toEqual(expect.arrayContaining(names.flatMap((name) => [name, `${name}.prov`])))
})

test('a package has what the chart has, without its tests and the values of `ct`', async () => {
  const listed = await runOrFail('tar', ['-tzf', packages.find((path) => !path.includes('crds'))!])
  const own = await runOrFail('git', ['ls-files', 'charts/gloo-platform'], { cwd: repository })
  const wanted = own
    .trim()
    .split('\n')
    .map((name) => name.replace('charts/', ''))
    .filter((name) => !/\/(?:ci|tests)\/|\/\.helmignore$/.test(name))
  const packed = listed.trim().split('\n').filter((name) => !name.endsWith('/.helmignore'))
  expect(packed.sort()).toEqual(wanted.sort())
})

test('two builds give the same bytes', async () => {
  const other = join(folder, 'other')
  await mkdir(other)
  const again = await packageCharts(other)
  for (const [index, path] of again.entries()) {
    expect((await readFile(path)).equals(await readFile(packages[index]!))).toBe(true)
  }
})

describe.each(helmVersions)('with Helm %s and a registry', (helmVersion) => {
  let helm: PrivateHelm
  const from = (): string => `oci://${registry.address}/helm-${helmVersion}`

  beforeAll(async () => {
    await mkdir(join(folder, `helm-${helmVersion}`))
    helm = new PrivateHelm(await locateHelm(helmVersion), join(folder, `helm-${helmVersion}`))
    for (const path of packages) {
      expect(await helm.run(['push', path, from(), '--plain-http'])).toMatchObject({ status: 0 })
    }
  })

  const values = join(repository, 'examples/production-management/values.yaml')

  test('renders the pushed chart as that of the folder', async () => {
    const args = ['template', 'gloo', '--namespace', 'gloo-mesh', '--values', values]
    const pushed = await helm.run([
      ...args,
      `${from()}/gloo-platform`,
      '--version',
      await chartVersion('gloo-platform'),
      '--plain-http',
    ])
    const local = await helm.run([...args, join(repository, 'charts/gloo-platform')])
    const stable = (text: string): string => text.replaceAll(/[A-Za-z0-9+/=]{24,}/g, '')
    expect({ status: pushed.status, text: stable(pushed.stdout) }).toEqual({ status: 0, text: stable(local.stdout) })
  })

  // Helm 3 asks the cluster even then.
  test.runIf(helmVersion.startsWith('4')).each(charts)('would install %s', async (chart) => {
    const given = chart === 'gloo-platform' ? ['--values', values] : []
    const args = ['install', 'gloo', `${from()}/${chart}`, '--version', await chartVersion(chart), '--plain-http']
    const { status, stdout, stderr } = await helm.run([...args, ...given, '--dry-run=client'])
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('STATUS: pending-install')
  })

  test('verifies the provenance of what it pulls', async () => {
    const pulled = join(folder, `pulled-${helmVersion}`)
    await mkdir(pulled)
    const chart = `${from()}/gloo-platform-crds`
    const args = ['pull', chart, '--version', await chartVersion('gloo-platform-crds'), '--plain-http', '-d', pulled]
    const { status, stdout, stderr } = await helm.run([...args, '--verify', '--keyring', key.publicKeyring])
    expect(stderr).not.toContain('Error')
    expect({ status, signed: stdout.includes(`Signed by: ${key.name}`) }).toEqual({ status: 0, signed: true })
  })
})
