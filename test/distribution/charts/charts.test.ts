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
import { packageVersion } from '../../scripts/packed-package.ts'
import { shareOfDay } from '../../share.ts'
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

test('the version of the charts names the release, and is a valid label', async () => {
  const version = await packageVersion()
  for (const chart of charts) {
    const written = await chartVersion(chart)
    expect(written.endsWith(`+gloo-values.${version}`)).toBe(true)
    // As many charts write `helm.sh/chart`.
    expect(`${chart}-${written.replaceAll('+', '_')}`).toMatch(/^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/)
  }
})

describe.each(shareOfDay(3, helmVersions))('with Helm %s and a registry', (helmVersion) => {
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

  /** What a version in the registry renders, or the folder of the chart; without what is new in every rendering. */
  async function rendered(version?: string): Promise<{ status: number; text: string }> {
    const pushed = (one: string): string[] => [`${from()}/gloo-platform`, '--version', one, '--plain-http']
    const chart = version === undefined ? [join(repository, 'charts/gloo-platform')] : pushed(version)
    const args = ['template', 'gloo', ...chart, '--namespace', 'gloo-mesh', '--values', values]
    const { status, stdout } = await helm.run(args)
    return { status, text: stdout.replaceAll(/[A-Za-z0-9+/=]{24,}/g, '') }
  }

  test('renders the pushed chart as that of the folder', async () => {
    const pushed = await rendered(await chartVersion('gloo-platform'))
    expect(pushed.status).toBe(0)
    expect(pushed).toEqual(await rendered())
  })

  test('keeps two releases beside each other, which render the same', async () => {
    const ours = await chartVersion('gloo-platform')
    const next = ours.replace(/[^.]+$/, '999')
    const at = join(folder, `next-${helmVersion}`)
    const chart = join(repository, 'charts/gloo-platform')
    expect(await helm.run(['package', chart, '--version', next, '-d', at])).toMatchObject({ status: 0 })
    const path = join(at, `gloo-platform-${next}.tgz`)
    expect(await helm.run(['push', path, from(), '--plain-http'])).toMatchObject({ status: 0 })
    const answer = await fetch(`http://${registry.address}/v2/helm-${helmVersion}/gloo-platform/tags/list`)
    const { tags } = (await answer.json()) as { tags: string[] }
    expect(tags.sort()).toEqual([ours, next].map((version) => version.replace('+', '_')).sort())
    expect(await rendered(next)).toEqual(await rendered(ours))
  })

  // Helm 3 asks the cluster even then: test/api-server/charts-from-registry.test.ts.
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
    const pushed = packages.find((path) => path.includes('crds'))!
    expect((await readFile(join(pulled, basename(pushed)))).equals(await readFile(pushed))).toBe(true)
  })
})
