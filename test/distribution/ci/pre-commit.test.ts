import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../../../scripts/program/program.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { locateTool, preCommit } from '../../../scripts/toolchain/tools.ts'
import { cloneInto } from '../../scripts/packed-package.ts'
import { git, programOnPath, repositoryOfUser, right, typo } from './repository-of-user.ts'

let folder = ''
let bin = ''
let revision = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-pre-commit-'))
  bin = await programOnPath(folder, (await buildProgram()).output)
  const hooks = join(folder, 'hooks')
  await cloneInto(hooks)
  await git(hooks, 'init', '--quiet')
  await git(hooks, 'add', '.')
  await git(hooks, 'commit', '--quiet', '--message', 'All that is here')
  revision = (await git(hooks, 'rev-parse', 'HEAD')).trim()
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The `PATH` without any folder that has the program. */
function pathWithoutProgram(): string {
  const folders = process.env.PATH!.split(delimiter)
  return folders.filter((one) => !existsSync(join(one, 'gloo-values'))).join(delimiter)
}

const hooks: [id: string, what: string, ofProgram: () => string[]][] = [
  ['gloo-values-system', 'runs the program on the PATH', () => [bin]],
  ['gloo-values', 'builds the program of its revision', () => []],
]

describe.each(hooks)('the hook %s %s', (id, _, ofProgram) => {
  let user = ''

  async function preCommitRun(...args: string[]): Promise<RunResult> {
    return run(await locateTool(preCommit), ['-m', 'pre_commit', 'run', '--color', 'never', ...args], {
      cwd: user,
      env: {
        PRE_COMMIT_HOME: join(folder, 'pre-commit'),
        PATH: [...ofProgram(), pathWithoutProgram()].join(delimiter),
      },
    })
  }

  beforeAll(async () => {
    user = join(folder, `user-of-${id}`)
    await repositoryOfUser(user, {
      'clusters/prod/values.yaml': right,
      'other.yaml': 'glooMgmServer: {}\n',
      '.pre-commit-config.yaml': `repos:
  - repo: ${join(folder, 'hooks')}
    rev: ${revision}
    hooks:
      - id: ${id}
`,
    })
  })

  // The first run of a hook installs it.
  test('passes right values, and looks at no other file', { timeout: 600_000 }, async () => {
    const { status, stdout, stderr } = await preCommitRun('--all-files', '--verbose')
    expect({ status, said: stdout + stderr }).toMatchObject({
      status: 0,
      said: expect.stringContaining('no findings in 1 file') as string,
    })
  })

  test('stops a commit with a misspelt key', async () => {
    await writeFile(join(user, 'clusters/prod/values.yaml'), typo)
    await git(user, 'add', '.')
    const { status, stdout } = await preCommitRun()
    expect(status).toBe(1)
    expect(stdout).toContain('clusters/prod/values.yaml:3:1  error  glooMgmServer is not a known key')
  })
})

test('the hook of the system says that gloo-values is not there', async () => {
  const empty = join(folder, 'empty-bin')
  await symlink(join(folder, 'user-of-gloo-values-system'), empty)
  const { status, stdout } = await run(
    await locateTool(preCommit),
    ['-m', 'pre_commit', 'run', '--all-files'],
    {
      cwd: empty,
      env: { PRE_COMMIT_HOME: join(folder, 'pre-commit') },
    },
  )
  expect(status).toBe(1)
  expect(stdout).toContain('Executable `gloo-values` not found')
})
