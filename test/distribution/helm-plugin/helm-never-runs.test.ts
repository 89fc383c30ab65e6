import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { fakeHelm } from './plugin-installation.ts'

/** With a program in the place of Helm: what it is started with, and that it is not started. */
let folder = ''
let program = ''
let count = 0

beforeAll(async () => {
  program = (await buildProgram()).output
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-fake-helm-'))
  await writeFile(join(folder, 'right.yaml'), 'common:\n  cluster: mgmt\nglooMgmtServer:\n  enabled: true\n')
  await writeFile(join(folder, 'typo.yaml'), 'common:\n  cluster: mgmt\nglooMgmServer:\n  enabled: true\n')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Outcome extends RunResult {
  /** What Helm was started with, and its input; nothing where it was not. */
  log: string | undefined
}

async function through(
  args: readonly string[],
  options: { values?: string; input?: string } = {},
): Promise<Outcome> {
  const { command, log } = await fakeHelm(join(folder, `helm-${count++}`), options.values)
  const input = options.input ?? ''
  const result = await run(process.execPath, [program, 'helm', ...args], {
    cwd: folder,
    env: { HELM_BIN: command },
    input,
  })
  return { ...result, log: await readFile(log, 'utf8').catch(() => undefined) }
}

test('right values reach Helm with the same arguments, and its status comes back', async () => {
  const args = [
    'upgrade',
    'gloo',
    'repo/gloo-platform',
    '-if',
    'right.yaml',
    '--set',
    'glooUi.enabled=true',
    '--wait',
  ]
  expect(await through(args)).toMatchObject({ status: 7, log: `${args.join('\n')}\n` })
})

test.each([
  [['upgrade', 'gloo', 'repo/gloo-platform', '-f', 'typo.yaml']],
  [['install', 'gloo', 'repo/gloo-platform', '--values=right.yaml,typo.yaml']],
  [['upgrade', 'gloo', 'repo/gloo-platform', '-f', 'right.yaml', '--set', 'redis.deployment.replicas=many']],
  [['upgrade', 'gloo', 'repo/gloo-platform', '-f', 'missing.yaml']],
  [['upgrade', 'gloo', 'repo/gloo-platform', '-f', 'right.yaml', '--set-file', 'glooUi.enabld=right.yaml']],
  [['install', 'gloo', 'repo/gloo-platform']],
  [
    [
      '--fail-on',
      'info',
      'upgrade',
      'gloo',
      'repo/gloo-platform',
      '-f',
      'right.yaml',
      '--set',
      'glooUi.enabld=1',
    ],
  ],
])('%j never runs Helm', async (args) => {
  const { status, stdout, stderr, log } = await through(args)
  expect(log).toBeUndefined()
  expect(stdout).toBe('')
  expect([1, 2]).toContain(status)
  expect(stderr).toMatch(/gloo-values: helm \w+ was not run\n$/)
})

test('values of the installed release lie below those that are given', async () => {
  const args = ['upgrade', 'gloo', 'repo/gloo-platform', '--reuse-values', '--set', 'glooUi.enabled=true']
  const wrong = await through(args, { values: 'common:\n  cluster: mgmt\nglooAgnt: {}\n' })
  expect(wrong).toMatchObject({ status: 1, log: undefined })
  expect(wrong.stderr).toContain('did you mean glooAgent?')
  expect(await through(args, { values: 'common:\n  cluster: mgmt\n' })).toMatchObject({ status: 7 })
})

test('an upgrade without values uses those of the release', async () => {
  const args = ['upgrade', 'gloo', 'repo/gloo-platform']
  expect(await through(args, { values: 'glooAgnt: {}\n' })).toMatchObject({ status: 1, log: undefined })
})

test('standard input goes to the check and to Helm', async () => {
  const args = ['upgrade', 'gloo', 'repo/gloo-platform', '-f', '-']
  const input = 'common:\n  cluster: mgmt\n'
  expect(await through(args, { input })).toMatchObject({ status: 7, log: `${args.join('\n')}\n${input}` })
  expect(await through(args, { input: 'glooAgnt: {}\n' })).toMatchObject({ status: 1, log: undefined })
})

test('with --report-only Helm runs whatever is found', async () => {
  const args = ['upgrade', 'gloo', 'repo/gloo-platform', '-f', 'typo.yaml']
  const { status, stderr, log } = await through(['--report-only', ...args])
  expect({ status, log }).toEqual({ status: 7, log: `${args.join('\n')}\n` })
  expect(stderr).toContain('did you mean glooMgmtServer?')
})

test('a chart that Helm cannot show is passed on, and that is said', async () => {
  const args = ['install', 'web', 'bitnami/nginx', '-f', 'typo.yaml']
  const { status, stderr } = await through(args)
  expect({ status, stderr }).toEqual({
    status: 7,
    stderr: 'gloo-values: nothing is checked: Helm cannot show the chart nginx\n',
  })
})

test('a value that only the chart of this project has is accepted with that chart', async () => {
  const values = ['-f', 'right.yaml', '--set', 'glooMonitoring.dashboard.enabled=true']
  const ours = ['upgrade', 'gloo', join(repository, 'charts/gloo-platform'), ...values]
  expect(await through(ours)).toMatchObject({ status: 7, log: `${ours.join('\n')}\n` })
  const published = ['upgrade', 'gloo', 'repo/gloo-platform', ...values]
  expect(await through(published)).toMatchObject({ status: 1, log: undefined })
})

test.each([
  [['upgrade']],
  [['upgrade', 'gloo', '--reuse-values']],
  [['upgrade', 'gloo', '-f', 'typo.yaml']],
  [['install']],
  [['template', '-f', 'typo.yaml']],
])('%j names no chart, so Helm says how it is used', async (args) => {
  const { status, stderr, log } = await through(args)
  expect({ status, log }).toEqual({ status: 7, log: `${args.join('\n')}\n` })
  expect(stderr).toBe('gloo-values: no chart is given, so nothing is checked\n')
})

test('an umbrella chart is checked below the key that is named', async () => {
  const args = ['--root', 'gloo', 'install', 'all', './umbrella', '--set', 'gloo.glooAgnt.enabled=true']
  expect(await through(args)).toMatchObject({ status: 1, log: undefined })
})

test('a Helm that is not there is said', async () => {
  const args = [program, 'helm', 'upgrade', 'gloo', 'repo/gloo-platform', '-f', 'right.yaml']
  const { status, stderr } = await run(process.execPath, args, {
    cwd: folder,
    env: { HELM_BIN: '/nowhere/helm' },
  })
  expect(status).toBe(2)
  expect(stderr).toContain('Helm cannot be started as /nowhere/helm (ENOENT)')
})
