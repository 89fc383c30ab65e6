import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHelmPlugin } from '../../../scripts/distribution/helm-plugin.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import type { RunResult } from '../../../scripts/toolchain/run.ts'
import { locateHelm } from '../../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../../scripts/toolchain/versions.ts'
import { packageVersion } from '../../scripts/packed-package.ts'
import { shareOfDay } from '../../share.ts'
import { PrivateHelm } from './plugin-installation.ts'

/** A chart that contains ours, under another key, and one that has nothing to do with it. */
let folder = ''

const ourVersion = '2.7.2+gloo-values'
const files = {
  'umbrella/Chart.yaml': `apiVersion: v2
name: everything
version: 1.0.0
dependencies:
  - { name: gloo-platform, alias: gloo, version: '>=2.7.0-0' }
`,
  'umbrella/values.yaml': 'gloo:\n  common:\n    cluster: mgmt\n  prometheus:\n    enabled: true\n',
  'plain/Chart.yaml': 'apiVersion: v2\nname: plain\nversion: 1.0.0\n',
  'plain/values.yaml': 'gloo: {}\n',
  'right.yaml': 'gloo:\n  glooMgmtServer:\n    enabled: true\n',
  'ours.yaml': 'gloo:\n  glooMonitoring:\n    dashboard:\n      enabled: true\n',
  'typo.yaml': 'gloo:\n  glooMgmtServer:\n    enabled: true\n    replicaCont: 2\n',
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-umbrella-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await cp(join(repository, 'charts/gloo-platform'), join(folder, 'umbrella/charts/gloo-platform'), {
    recursive: true,
  })
  await buildProgram()
  for (const form of ['v1', 'legacy'] as const) {
    await buildHelmPlugin(join(folder, form, 'gloo-values'), form, await packageVersion())
  }
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe.each(shareOfDay(3, helmVersions))('an umbrella chart with Helm %s', (helmVersion) => {
  let helm: PrivateHelm
  let packed = ''

  beforeAll(async () => {
    await mkdir(join(folder, helmVersion))
    helm = new PrivateHelm(await locateHelm(helmVersion), join(folder, helmVersion))
    const form = helmVersion.startsWith('4') ? 'v1' : 'legacy'
    const plugin = join(folder, form, 'gloo-values')
    expect(await helm.run(['plugin', 'install', plugin])).toMatchObject({ status: 0 })
    const made = join(folder, helmVersion, 'packed')
    expect(await helm.run(['package', '../umbrella', '-d', made])).toMatchObject({ status: 0 })
    packed = join(made, (await readdir(made))[0]!)
  })

  const rendered = (chart: string, values: string, ...options: string[]): Promise<RunResult> =>
    helm.run(['gloo-values', ...options, 'template', 'all', chart, '-f', values], { cwd: folder })

  test.each(['folder', 'package'])('is not checked as a %s, and the message says how it is', async (form) => {
    const chart = form === 'folder' ? 'umbrella' : packed
    const first = await rendered(chart, 'right.yaml')
    expect(first.stderr).toMatch(
      /^gloo-values: nothing is checked: everything contains gloo-platform(?: 2\.7\.2)?, whose values are under the key gloo; to check them, write --root gloo before template\n$/,
    )
    expect(first.status).toBe(0)
    const [, option, key] = /write (--root) (\S+) before template/.exec(first.stderr)!
    const checked = await rendered(chart, 'right.yaml', option!, key!)
    expect({ status: checked.status, stderr: checked.stderr }).toEqual({
      status: 0,
      stderr: 'no findings in 2 files\n',
    })
    expect(checked.stdout).toContain('name: gloo-mesh-mgmt-server')
    const refused = await rendered(chart, 'typo.yaml', option!, key!)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('typo.yaml:4:5')
    expect(refused.stderr).toContain('glooMgmtServer.replicaCont is not a known key')
  })

  test(`is checked for ${ourVersion}, which it contains`, async () => {
    const { status, stderr } = await rendered('umbrella', 'ours.yaml', '--root', 'gloo')
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'no findings in 2 files\n' })
  })

  test('has nothing to do with a chart that contains none of ours', async () => {
    const { status, stderr } = await rendered('plain', 'typo.yaml')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'gloo-values: nothing is checked: plain is not a chart of Gloo Platform\n',
    })
  })
})
