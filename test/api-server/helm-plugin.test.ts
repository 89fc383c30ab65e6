import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHelmPlugin } from '../../scripts/distribution/helm-plugin.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { buildProgram } from '../../scripts/program/program.ts'
import { locateHelm } from '../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { PrivateHelm } from '../distribution/helm-plugin/plugin-installation.ts'
import { packageVersion } from '../scripts/packed-package.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'

const chart = join(repository, 'charts/gloo-platform')
const right = 'common:\n  cluster: mgmt\nglooMgmtServer:\n  enabled: true\n'
const wrong = `${right}  replicaCont: 2\n`

let server: ApiServer
let folder = ''

beforeAll(async () => {
  server = await startApiServer()
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-plugin-upgrade-'))
  const version = await packageVersion()
  await buildProgram()
  await buildHelmPlugin(join(folder, 'v1/gloo-values'), 'v1', version)
  await buildHelmPlugin(join(folder, 'legacy/gloo-values'), 'legacy', version)
  await writeFile(join(folder, 'right.yaml'), right)
  await writeFile(join(folder, 'wrong.yaml'), wrong)
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each(helmVersions)('helm gloo-values upgrade with Helm %s', (helmVersion) => {
  const namespace = `helm-${helmVersion.replaceAll('.', '-')}`
  let helm: PrivateHelm

  beforeAll(async () => {
    await mkdir(join(folder, namespace))
    helm = new PrivateHelm(await locateHelm(helmVersion), join(folder, namespace))
    const form = helmVersion.startsWith('4') ? 'v1' : 'legacy'
    expect(await helm.run(['plugin', 'install', join(folder, form, 'gloo-values')])).toMatchObject({
      status: 0,
    })
  })

  const upgrade = (values: string) =>
    helm.run(
      [
        ...['gloo-values', 'upgrade', '--install', 'gloo', chart, '-f', values],
        ...['--namespace', namespace, '--create-namespace', '--kubeconfig', server.kubeconfig],
      ],
      { cwd: folder },
    )

  /** The revisions of the release that the server has stored. */
  async function revisions(): Promise<string[]> {
    const { body } = await server.ask('GET', `/api/v1/namespaces/${namespace}/secrets`)
    const { items } = JSON.parse(body) as { items: { metadata: { name: string }; type: string }[] }
    return items.filter(({ type }) => type === 'helm.sh/release.v1').map(({ metadata }) => metadata.name)
  }

  test('a wrong value never reaches the server', async () => {
    const { status, stderr } = await upgrade('wrong.yaml')
    expect(stderr).toContain('glooMgmtServer.replicaCont is not a known key')
    expect([status, await revisions()]).toEqual([1, []])
    expect(await server.ask('GET', `/api/v1/namespaces/${namespace}`)).toMatchObject({ status: 404 })
  })

  test('right values are installed, and a wrong upgrade leaves the release as it is', async () => {
    const { status, stderr } = await upgrade('right.yaml')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const first = ['sh.helm.release.v1.gloo.v1']
    expect(await revisions()).toEqual(first)
    expect(await upgrade('wrong.yaml')).toMatchObject({ status: 1 })
    expect(await revisions()).toEqual(first)
  })
})
