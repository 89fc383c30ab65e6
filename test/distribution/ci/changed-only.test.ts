import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { shareOfDay } from '../../share.ts'
import { stepThatChecks, type Runner } from './action-step.ts'
import { git, programOnPath, repositoryOfUser, right, typo } from './repository-of-user.ts'

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: gloo
spec:
  sources:
    - repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
      chart: gloo-platform
      targetRevision: 2.7.2
      helm:
        valueFiles: [$values/clusters/mgmt.yaml, $values/apps/extra.yaml]
    - repoURL: https://git.example.com/values.git
      ref: values
`
const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: other\n'
const extra = 'glooMgmtServer:\n  enabled: true\n'
const broken = `${typo}  enabled: false\n`

const runner: Runner = { folder: '', bin: '', user: '' }

beforeAll(async () => {
  runner.folder = await mkdtemp(join(tmpdir(), 'gloo-values-changed-'))
  runner.bin = await programOnPath(runner.folder, (await buildProgram()).output)
  await repositoryOfUser(join(runner.folder, 'origin'), {
    '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
    'apps/application.yaml': application,
    'apps/extra.yaml': extra,
    'cfg/base.yaml': right,
    'cfg/prod.yaml': extra,
    'cfg/gloo-values.config.yaml': 'releases:\n  - files: [prod.yaml]\n    layers: [base.yaml]\n',
    'clusters/deployment.yaml': deployment,
    'clusters/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'clusters/mgmt.yaml': right,
    'docs/page.md': 'text\n',
    'docs/notes.md': right,
    'known.json': '{}\n',
    'tools/check.js': 'code\n',
  })
})

afterAll(async () => {
  await rm(runner.folder, { recursive: true, force: true })
})

beforeEach(async () => {
  runner.user = join(runner.folder, 'user')
  await rm(runner.user, { recursive: true, force: true })
  await git(runner.folder, 'clone', '--quiet', join(runner.folder, 'origin'), runner.user)
})

/** Commits files with these texts, or without a file where the text is null. */
async function pullRequest(changes: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [name, text] of Object.entries(changes)) {
    const file = join(runner.user, name)
    await mkdir(dirname(file), { recursive: true })
    await (text === null ? rm(file) : writeFile(file, text))
  }
  await git(runner.user, 'add', '--all')
  await git(runner.user, 'commit', '--quiet', '--message', 'Change')
}

type Inputs = Readonly<Record<string, string>>

/** What the annotations, the summary and the status are, in a pull request with and without `changed-only`. */
async function verdicts(inputs: Inputs, env: Inputs = {}) {
  const changedOnly = async (value: string) => {
    const all = { GITHUB_BASE_REF: 'main', ...env }
    const { stdout, outputs, summary } = await stepThatChecks(
      runner,
      { ...inputs, 'changed-only': value },
      all,
    )
    return { stdout, status: outputs['status'], summary }
  }
  return { changed: await changedOnly('true'), all: await changedOnly('false') }
}

const configured = { config: 'cfg/gloo-values.config.yaml' }

describe('what a pull request changes is checked as without changed-only', () => {
  const cases: [string, Inputs, Record<string, string | null>, string][] = [
    [
      'a manifest beside values',
      { files: 'clusters' },
      { 'clusters/deployment.yaml': `${deployment}spec: {}\n` },
      '0',
    ],
    ['a kustomization', { files: 'clusters' }, { 'clusters/kustomization.yaml': 'resources: []\n' }, '0'],
    ['values of another chart', { files: 'clusters' }, { 'clusters/redis.yaml': 'replica: {}\n' }, '0'],
    ['a workflow', configured, { '.github/workflows/ci.yml': 'on: pull_request\njobs: {}\n' }, '0'],
    [
      'a layer of an Application',
      { files: 'apps' },
      { 'apps/extra.yaml': `# For this cluster.\n${extra}` },
      '0',
    ],
    ['a broken layer elsewhere', { files: 'apps' }, { 'clusters/mgmt.yaml': broken }, '1'],
    ['a file beside layers', { values: 'clusters/mgmt.yaml' }, { 'apps/extra.yaml': typo }, '0'],
    [
      'a file that a pattern finds without a folder',
      { files: 'clusters/**/*.yaml' },
      { 'clusters/mgmt.yaml': typo },
      '1',
    ],
    ['braces', { files: 'clusters/{mgmt,east}.yaml' }, { 'clusters/mgmt.yaml': typo }, '1'],
    ['a deleted layer', configured, { 'cfg/base.yaml': null }, '2'],
    ['a renamed layer', configured, { 'cfg/base.yaml': null, 'docs/base.md': right }, '2'],
    [
      'the configuration',
      configured,
      { 'cfg/gloo-values.config.yaml': 'releases:\n  - files: [prod.yaml]\n' },
      '1',
    ],
    ['a baseline', { files: 'clusters', args: '--baseline=known.json' }, { 'known.json': '[]\n' }, '2'],
    ['a layer without an ending', { values: 'layer' }, { layer: typo }, '1'],
    ['a layer with the ending of prose', { values: 'docs/notes.md' }, { 'docs/notes.md': typo }, '1'],
  ]

  test.each(shareOfDay(3, cases))('%s', async (_, inputs, changes, status) => {
    await pullRequest(changes)
    const { changed, all } = await verdicts(inputs)
    expect(all.status).toBe(status)
    expect(changed).toEqual(all)
  })
})

test('a change outside of the working directory counts', async () => {
  await pullRequest({ 'clusters/mgmt.yaml': typo })
  const user = join(runner.user, 'apps')
  const inputs = { values: '../clusters/mgmt.yaml', 'changed-only': 'true' }
  const { outputs } = await stepThatChecks({ ...runner, user }, inputs, { GITHUB_BASE_REF: 'main' })
  expect(outputs['status']).toBe('1')
})

test('nothing is checked where only prose and code change', async () => {
  await pullRequest({ 'clusters/mgmt.yaml': typo })
  await git(runner.user, 'push', '--quiet', 'origin', 'HEAD:refs/heads/release')
  await pullRequest({ 'docs/page.md': 'other text\n', 'tools/check.js': null })
  const { changed, all } = await verdicts({ files: 'clusters' }, { GITHUB_BASE_REF: 'release' })
  expect(all.status).toBe('1')
  expect(changed).toEqual({
    stdout: 'gloo-values: not run, the pull request changes no file that may hold values\n',
    status: '0',
    summary: '',
  })
})

test('everything is checked where git does not know the branch', async () => {
  const { changed, all } = await verdicts({ files: 'clusters' }, { GITHUB_BASE_REF: 'missing' })
  expect(changed.stdout).toMatch(/^::warning::gloo-values checks everything: /)
  expect(changed.stdout).toContain(all.stdout)
  expect(changed.status).toBe(all.status)
})

describe('the scripts run on macOS', () => {
  test.each(['validate.sh', 'comment.sh'])('%s', async (name) => {
    const script = await readFile(join(repository, 'ci/github', name), 'utf8')
    // To bash 3.2 an array without items is not set; it does not know mapfile, ${x,,} and declare -A.
    expect(script).not.toMatch(/=\(\)|\bmapfile\b|\breadarray\b|,,\}|\^\^\}|declare -A/)
    // What GNU knows and BSD does not, or understands differently.
    expect(script).not.toMatch(/grep -\w*[zP]|sed -\w*[iz]|head -\w* -\d|readlink -f/)
  })
})
