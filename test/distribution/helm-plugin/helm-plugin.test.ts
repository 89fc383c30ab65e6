import { createServer, type Server } from 'node:http'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { helmCommands, isSwitch } from '../../../cli/helm/helm-arguments.ts'
import { buildHelmPlugin, packHelmPlugin } from '../../../scripts/distribution/helm-plugin.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { runOrFail } from '../../../scripts/toolchain/run.ts'
import { locateHelm } from '../../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../../scripts/toolchain/versions.ts'
import { packageVersion } from '../../scripts/packed-package.ts'
import { shareOfDay } from '../../share.ts'
import { throwawayKey } from '../throwaway-key.ts'
import { PrivateHelm } from './plugin-installation.ts'

let folder = ''
let version = ''
let server: Server
let address = ''

const typo = 'common:\n  cluster: mgmt\nglooMgmServer:\n  enabled: true\n'
const right = 'common:\n  cluster: mgmt\nglooMgmtServer:\n  enabled: true\n'
const chart = join(repository, 'charts/gloo-platform')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-plugin-'))
  version = await packageVersion()
  await buildProgram()
  await buildHelmPlugin(join(folder, 'v1/gloo-values'), 'v1', version)
  await buildHelmPlugin(join(folder, 'legacy/gloo-values'), 'legacy', version)
  await writeFile(join(folder, 'typo.yaml'), typo)
  await writeFile(join(folder, 'right.yaml'), right)
  server = createServer((request, response) => {
    // As GitHub sends the files of a release.
    void readFile(join(folder, request.url!)).then(
      (bytes) => response.setHeader('content-type', 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

async function privateHelm(helm: string, name: string): Promise<PrivateHelm> {
  await mkdir(join(folder, name), { recursive: true })
  return new PrivateHelm(helm, join(folder, name))
}

describe.each(shareOfDay(3, helmVersions))('Helm %s', (helmVersion) => {
  const form = helmVersion.startsWith('4') ? 'v1' : 'legacy'
  let helm: PrivateHelm
  let command = ''
  const at = (): { cwd: string } => ({ cwd: folder })

  beforeAll(async () => {
    command = await locateHelm(helmVersion)
    helm = await privateHelm(command, `helm-${helmVersion}`)
    const { status, stdout, stderr } = await helm.run([
      'plugin',
      'install',
      join(folder, form, 'gloo-values'),
    ])
    expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 })
  })

  test('lists the plugin that was installed from a folder', async () => {
    const { stdout } = await helm.run(['plugin', 'list'])
    expect(stdout).toContain('gloo-values')
    expect(stdout).toContain(version)
  })

  test('validates', async () => {
    const { status, stdout } = await helm.run(
      ['gloo-values', 'validate', '--format', 'oneline', '-f', 'typo.yaml'],
      at(),
    )
    expect(stdout).toBe(
      'typo.yaml:3:1: error: glooMgmServer is not a known key; did you mean glooMgmtServer? [unknown-key]\n',
    )
    expect(status).toBe(1)
  })

  test('prints a schema', async () => {
    const { stdout } = await helm.run(['gloo-values', 'schema', '--chart-version', '2.6'], at())
    expect(JSON.parse(stdout)).toHaveProperty('properties.glooMgmtServer')
  })

  test('renders right values exactly as without the plugin', async () => {
    const args = [
      'template',
      'gloo',
      chart,
      '--namespace',
      'gloo-mesh',
      '-f',
      'right.yaml',
      '--set',
      'glooUi.enabled=true',
    ]
    const plain = await helm.run(args, at())
    expect(plain.status).toBe(0)
    const { status, stdout, stderr } = await helm.run(['gloo-values', ...args], at())
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'no findings in 1 file\n' })
    // Certificates and tokens are new in every rendering.
    const stable = (text: string): string => text.replaceAll(/[A-Za-z0-9+/=]{24,}/g, '')
    expect(stable(stdout)).toBe(stable(plain.stdout))
  })

  test('does not render wrong values', async () => {
    const { status, stdout, stderr } = await helm.run(
      ['gloo-values', 'template', 'gloo', chart, '-f', 'typo.yaml'],
      at(),
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('did you mean glooMgmtServer?')
    expect(stderr).toContain('gloo-values: helm template was not run\n')
  })

  test('renders wrong values when told to', async () => {
    const args = [
      'template',
      'gloo',
      chart,
      '-f',
      'typo.yaml',
      '--skip-schema-validation',
      '--show-only',
      'templates/NOTES.txt',
    ]
    const plain = await helm.run(args, at())
    const { status, stdout, stderr } = await helm.run(['gloo-values', '--report-only', ...args], at())
    expect({ status, stdout }).toEqual({ status: plain.status, stdout: plain.stdout })
    expect(stderr).toContain('did you mean glooMgmtServer?')
    expect(stderr).not.toContain('was not run')
  })

  test('reads standard input for the check and for Helm', async () => {
    const args = [
      'gloo-values',
      'template',
      'gloo',
      chart,
      '-f',
      '-',
      '--show-only',
      'templates/gloo-mgmt-server/service.yaml',
    ]
    const accepted = await helm.run(args, { ...at(), input: right })
    expect({ status: accepted.status, stderr: accepted.stderr }).toMatchObject({
      status: expect.any(Number) as number,
    })
    expect(accepted.stderr).toContain('no findings')
    const refused = await helm.run(args, { ...at(), input: typo })
    expect(refused).toMatchObject({ status: 1, stdout: '' })
  })

  test('knows which of its flags take a value', async () => {
    for (const name of helmCommands) {
      const help = await runOrFail(command, [name, '--help'])
      const flags = [...help.matchAll(/^ +(?:-\w, )?--([\w-]+)(?: (\S+))? {2,}/gm)]
      expect(flags.length).toBeGreaterThan(30)
      for (const [, flag = '', type] of flags) {
        const takesNext = type !== undefined && !type.includes('[=')
        expect([name, flag, isSwitch(flag, name)]).toEqual([name, flag, !takesNext])
      }
    }
  })

  test.runIf(form === 'v1').each(['from disk', 'from a server'])(
    'installs the tarball of a release %s',
    async (from) => {
      const path = await packHelmPlugin(folder, form, version)
      const source = from === 'from disk' ? path : `${address}/${basename(path)}`
      const other = await privateHelm(command, `${from}-${helmVersion}`)
      expect(await other.run(['plugin', 'install', source, '--verify=false'])).toMatchObject({ status: 0 })
      const { status, stdout } = await other.run(['gloo-values', '--version'], at())
      expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` })
    },
  )

  test.runIf(form === 'legacy')('runs the plugin of a release that was unpacked as documented', async () => {
    const path = await packHelmPlugin(folder, form, version)
    const documented = await readFile(join(repository, 'docs/install.md'), 'utf8')
    const commands = documented.match(/^curl -fLO .*helm3.*\n(mkdir .*\ntar .*helm3.*)$/m)?.[1]
    const other = await privateHelm(command, `unpacked-${helmVersion}`)
    const plugins = (await other.run(['env', 'HELM_PLUGINS'])).stdout.trim()
    const script = commands!.replaceAll('$(helm env HELM_PLUGINS)', plugins).replace(basename(path), path)
    await runOrFail('sh', ['-ec', script])
    const { status, stdout } = await other.run(['gloo-values', '--version'], at())
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` })
  })
})

describe('a signed tarball for Helm 4', () => {
  test('is verified when it is installed, and refused when it was changed', async () => {
    const helm = await privateHelm(await locateHelm('4.3.1'), 'signed')
    const key = await throwawayKey(join(folder, 'key'))
    const sign = ['--sign', '--key', key.name, '--keyring', key.secretKeyring, '-d', join(folder, 'signed')]
    expect(await helm.run(['plugin', 'package', join(folder, 'v1/gloo-values'), ...sign])).toMatchObject({
      status: 0,
    })
    const name = `gloo-values-${version}.tgz`
    expect(await readdir(join(folder, 'signed'))).toEqual(expect.arrayContaining([name, `${name}.prov`]))

    const install = (path: string) => helm.run(['plugin', 'install', path, '--keyring', key.publicKeyring])
    const good = await install(join(folder, 'signed', name))
    expect(good).toMatchObject({ status: 0 })
    expect(good.stdout + good.stderr).toContain(key.name)
    const { stdout } = await helm.run(['gloo-values', '--version'])
    expect(stdout).toBe(`${version}\n`)

    await helm.run(['plugin', 'uninstall', 'gloo-values'])
    await mkdir(join(folder, 'changed'))
    await cp(join(folder, 'signed', `${name}.prov`), join(folder, 'changed', `${name}.prov`))
    await writeFile(join(folder, 'v1/gloo-values/bin/other'), '')
    await runOrFail('tar', ['-czf', join(folder, 'changed', name), '-C', join(folder, 'v1'), 'gloo-values'])
    await rm(join(folder, 'v1/gloo-values/bin/other'))
    expect((await install(join(folder, 'changed', name))).status).not.toBe(0)
  })
})
