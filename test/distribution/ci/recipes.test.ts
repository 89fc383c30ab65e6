import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { packageVersion } from '../../scripts/packed-package.ts'
import { programOnPath, repositoryOfUser, right, typo } from './repository-of-user.ts'

let folder = ''
let user = ''
let env: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-recipes-'))
  user = join(folder, 'user')
  await repositoryOfUser(user, { 'a/values.yaml': right, 'b/values.yaml': typo })
  env = {
    PATH: `${await programOnPath(folder, (await buildProgram()).output)}${delimiter}${process.env.PATH}`,
  }
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the component of GitLab', async () => {
  const text = await readFile(join(repository, 'templates/validate.yml'), 'utf8')
  const [header] = parseAllDocuments(text)
  const { spec } = header!.toJS() as { spec: { inputs: Record<string, { default: string }> } }

  async function job(inputs: Record<string, string>): Promise<RunResult> {
    const filled = text.replaceAll(
      /\$\[\[ inputs\.(\w+) \]\]/g,
      (_, name: string) => inputs[name] ?? spec.inputs[name]!.default,
    )
    const [, body] = parseAllDocuments(filled)
    const { 'gloo-values': found } = body!.toJS() as { 'gloo-values': { script: string[] } }
    return run('sh', ['-e', '-c', found.script.join('\n')], { cwd: user, env })
  }

  test('fails on a misspelt key, with reports', async () => {
    const { status, stdout } = await job({ command: 'gloo-values', files: 'a b' })
    expect(status).toBe(1)
    expect(stdout).toContain('did you mean glooMgmtServer?')
    const quality = JSON.parse(await readFile(join(user, 'gl-code-quality-report.json'), 'utf8')) as unknown
    expect(quality).toMatchObject([{ check_name: 'unknown-key', location: { path: 'b/values.yaml' } }])
    expect(await readFile(join(user, 'gloo-values.xml'), 'utf8')).toContain('<testsuite name="a/values.yaml"')
  })

  test('passes right values', async () => {
    const { status } = await job({ command: 'gloo-values', files: 'a', options: '--chart=gloo-platform' })
    expect(status).toBe(0)
  })

  test('starts the version that it is of', async () => {
    expect(spec.inputs['command']!.default).toBe(`npx --yes gloo-values@${await packageVersion()}`)
  })
})

describe('the task of Tekton', async () => {
  interface Task {
    spec: {
      params: { name: string; default: string | string[] }[]
      steps: { script: string; env: { name: string; value: string }[] }[]
    }
  }
  const task = parse(await readFile(join(repository, 'ci/tekton/task.yaml'), 'utf8')) as Task
  const [step] = task.spec.steps
  const defaultOf = (name: string) => task.spec.params.find((one) => one.name === name)!.default as string

  async function taskRun(files: readonly string[]): Promise<RunResult> {
    const script = join(folder, 'step.sh')
    await writeFile(script, step!.script, { mode: 0o755 })
    const given: Record<string, string> = { command: 'gloo-values' }
    const variables = step!.env.map(({ name, value }) => [
      name,
      value.replace(/\$\(params\.([\w-]+)\)/g, (_, param: string) => given[param] ?? defaultOf(param)),
    ])
    return run(script, files, { cwd: user, env: { ...env, ...(Object.fromEntries(variables) as object) } })
  }

  test('fails on a misspelt key, and passes right values', async () => {
    expect(await taskRun(['a', 'b'])).toMatchObject({ status: 1 })
    expect(await taskRun(['a'])).toMatchObject({ status: 0, stdout: 'no findings in 1 file\n' })
  })

  test('starts the version that it is of', async () => {
    expect(defaultOf('command')).toBe(`npx --yes gloo-values@${await packageVersion()}`)
  })
})
