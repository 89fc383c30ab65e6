import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageCharts } from '../../scripts/distribution/chart-packages.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { locateHelm } from '../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { OciRegistry } from '../distribution/charts/oci-registry.ts'
import { PrivateHelm } from '../distribution/helm-plugin/plugin-installation.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'

let folder = ''
let server: ApiServer
let registry: OciRegistry
let packages: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-from-registry-'))
  packages = await packageCharts(folder)
  registry = await OciRegistry.start(folder)
  server = await startApiServer()
})

afterAll(async () => {
  await server.stop()
  await registry.stop()
  await rm(folder, { recursive: true, force: true })
})

async function versionOf(chart: string): Promise<string> {
  const text = await readFile(join(repository, 'charts', chart, 'Chart.yaml'), 'utf8')
  return (parse(text) as { version: string }).version
}

const values = join(repository, 'examples/production-management/values.yaml')

describe.each(helmVersions)('helm upgrade --install oci://… with Helm %s', (helmVersion) => {
  const namespace = 'gloo-mesh'
  let helm: PrivateHelm

  const inCluster = (): string[] => ['--namespace', namespace, '--kubeconfig', server.kubeconfig]

  const repositoryOfCharts = (): string => `oci://${registry.address}/helm-${helmVersion}`

  async function push(path: string): Promise<void> {
    expect(await helm.run(['push', path, repositoryOfCharts(), '--plain-http'])).toMatchObject({ status: 0 })
  }

  async function install(release: string, chart: string, version: string, ...args: string[]): Promise<void> {
    const from = [`${repositoryOfCharts()}/${chart}`, '--version', version, '--plain-http']
    const { status, stdout, stderr } = await helm.run([
      ...['upgrade', '--install', release, ...from, '--create-namespace', ...inCluster(), ...args],
    ])
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('STATUS: deployed')
  }

  beforeAll(async () => {
    await mkdir(join(folder, helmVersion))
    helm = new PrivateHelm(await locateHelm(helmVersion), join(folder, helmVersion))
    for (const path of packages) await push(path)
  })

  test('installs both charts in a cluster, and lists their version', async () => {
    await install('gloo-crds', 'gloo-platform-crds', await versionOf('gloo-platform-crds'))
    await install('gloo', 'gloo-platform', await versionOf('gloo-platform'), '--values', values)
    const { stdout } = await helm.run(['list', '--output', 'json', ...inCluster()])
    const releases = JSON.parse(stdout) as { name: string; chart: string; status: string }[]
    expect(releases.map(({ name, chart, status }) => [name, chart, status]).sort()).toEqual([
      ['gloo', `gloo-platform-${await versionOf('gloo-platform')}`, 'deployed'],
      ['gloo-crds', `gloo-platform-crds-${await versionOf('gloo-platform-crds')}`, 'deployed'],
    ])
    expect([...(await workloads()).keys()]).toContain('gloo-mesh-mgmt-server')
  })

  test('restarts nothing when a release has no other change than its version', async () => {
    const before = await workloads()
    const next = (await versionOf('gloo-platform')).replace(/[^.]+$/, '999')
    const chart = join(repository, 'charts/gloo-platform')
    const packed = join(folder, helmVersion)
    expect(await helm.run(['package', chart, '--version', next, '-d', packed])).toMatchObject({ status: 0 })
    await push(join(packed, `gloo-platform-${next}.tgz`))
    await install('gloo', 'gloo-platform', next, '--values', values)
    expect(await workloads()).toEqual(before)
  })

  /** The generation of each: the server counts it up when the specification changes. */
  async function workloads(): Promise<Map<string, number>> {
    const found = new Map<string, number>()
    for (const kind of ['deployments', 'daemonsets', 'statefulsets']) {
      const { body } = await server.ask('GET', `/apis/apps/v1/namespaces/${namespace}/${kind}`)
      const { items } = JSON.parse(body) as { items: { metadata: { name: string; generation: number } }[] }
      for (const { metadata } of items) found.set(metadata.name, metadata.generation)
    }
    return found
  }

  test('goes again, for the next Helm', async () => {
    const { status, stderr } = await helm.run(['uninstall', 'gloo', 'gloo-crds', ...inCluster()])
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  })
})
