import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { run } from '../../../scripts/toolchain/run.ts'
import { actionlint, locateTool } from '../../../scripts/toolchain/tools.ts'
import { packageVersion } from '../../scripts/packed-package.ts'
import { readAction, stepThatChecks, type Action, type StepResult } from './action-step.ts'
import { git, programOnPath, repositoryOfUser, right, typo } from './repository-of-user.ts'

let folder = ''
let bin = ''
let user = ''
let action: Action

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-action-'))
  bin = await programOnPath(folder, (await buildProgram()).output)
  action = await readAction()
  await repositoryOfUser(join(folder, 'origin'), {
    'clusters/a/values.yaml': right,
    'clusters/b/values.yaml': typo,
  })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  user = join(folder, 'user')
  await rm(user, { recursive: true, force: true })
  await git(folder, 'clone', '--quiet', join(folder, 'origin'), user)
})

function step(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  return stepThatChecks({ folder, bin, user }, inputs)
}

describe('the step that checks', () => {
  test('annotates, writes reports and a summary, and leaves the status to the last step', async () => {
    const { status, stdout, outputs, summary } = await step({
      files: 'clusters/a/values.yaml\nclusters/b/values.yaml\n',
    })
    expect({ status, outcome: outputs['status'] }).toEqual({ status: 0, outcome: '1' })
    expect(stdout).toMatch(/^::error file=clusters\/b\/values\.yaml,line=3,/)
    expect(JSON.parse(await readFile(outputs['sarif']!, 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(await readFile(outputs['markdown']!, 'utf8')).toBe(summary)
    expect(summary).toContain('glooMgmServer')
  })

  test('takes layers, options and a level', async () => {
    const values = 'clusters/a/values.yaml\nclusters/b/values.yaml'
    const { outputs } = await step({ values, args: '--rule=unknown-key=warning\n--chart=gloo-platform' })
    expect(outputs['status']).toBe('0')
    const strict = await step({ values, args: '--rule=unknown-key=warning', 'fail-on': 'warning' })
    expect(strict.outputs['status']).toBe('1')
  })

  test('fails on a configuration that is missing', async () => {
    expect((await step({ config: 'missing.yaml' })).outputs['status']).toBe('2')
  })
})

describe('the step that comments', () => {
  interface Comment {
    call: string
    body: string
  }

  async function comment(known: string, report: string | null = 'findings\n'): Promise<Comment> {
    const runner = await mkdtemp(join(folder, 'comment-'))
    const log = join(runner, 'log')
    await mkdir(join(runner, 'bin'))
    const gh = `#!/bin/sh\nprintf '%s ' "$@" >> '${log}'; echo >> '${log}'\ncase "$*" in *--jq*) printf '%s' '${known}' ;; esac\n`
    await writeFile(join(runner, 'bin/gh'), gh, { mode: 0o755 })
    if (report !== null) await writeFile(join(runner, 'report.md'), report)
    const { status, stderr } = await run(join(repository, 'ci/github/comment.sh'), [], {
      env: {
        PATH: `${join(runner, 'bin')}${delimiter}${process.env.PATH}`,
        RUNNER_TEMP: runner,
        REPORT: report === null ? '' : join(runner, 'report.md'),
        PULL_REQUEST: '7',
        GITHUB_REPOSITORY: 'team/values',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '42',
      },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const body = await readFile(join(runner, 'gloo-values-comment.md'), 'utf8')
    return { call: (await readFile(log, 'utf8')).trim().split('\n').at(-1)!, body }
  }

  test('writes the first one', async () => {
    const { call, body } = await comment('')
    expect(call).toMatch(/^api --silent --method POST repos\/team\/values\/issues\/7\/comments /)
    expect(body).toBe('<!-- gloo-values -->\nfindings\n')
  })

  test('replaces its own', async () => {
    const { call } = await comment('42\n')
    expect(call).toMatch(/^api --silent --method PATCH repos\/team\/values\/issues\/comments\/42 /)
  })

  test('says in its own that a later run checked nothing', async () => {
    const { call, body } = await comment('42\n', null)
    expect(call).toMatch(/^api --silent --method PATCH repos\/team\/values\/issues\/comments\/42 /)
    expect(body).toBe(
      '<!-- gloo-values -->\n### gloo-values: nothing was checked\n\n' +
        '[The log of the run](https://github.com/team/values/actions/runs/42) says why.\n',
    )
  })

  test('writes no first one to say that nothing was checked', async () => {
    const { call } = await comment('', null)
    expect(call).toMatch(/^api --paginate /)
  })

  test('runs without a report too', () => {
    const step = action.runs.steps.find(({ run }) => run?.includes('comment.sh') === true)!
    expect(step.if).toBe("inputs.comment == 'true' && github.event_name == 'pull_request'")
    expect(step.env!['REPORT']).toBe('${{ steps.validate.outputs.markdown }}')
  })

  test('shortens a report that GitHub refuses, at the end of a line', async () => {
    const line = `| error | ${'x'.repeat(80)} |\n`
    const { body } = await comment('', line.repeat(800) + 'short\n')
    expect(body.length).toBeLessThanOrEqual(65_536)
    const [, shown, hidden] = /^<!-- gloo-values -->\n([^]*\n)\n(\d+) more characters/.exec(body)!
    expect(shown).toBe(line.repeat(shown!.length / line.length))
    expect(shown!.length + Number(hidden)).toBe(line.length * 800 + 'short\n'.length)
    expect(body).toMatch(/\(https:\/\/github\.com\/team\/values\/actions\/runs\/42\)\.\n$/)
  })
})

test('the action starts the version that it is of', async () => {
  expect(action.inputs['command']!.default).toBe(`npx --yes gloo-values@${await packageVersion()}`)
})

test('actionlint finds nothing in the workflows, and knows the inputs of the action', async () => {
  const { status, stdout } = await run(await locateTool(actionlint), ['-shellcheck', '', '-pyflakes', ''], {
    cwd: repository,
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
