import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'

export interface Action {
  inputs: Record<string, { default: string }>
  runs: { steps: { if?: string; run?: string; env?: Record<string, string> }[] }
}

export async function readAction(): Promise<Action> {
  return parse(await readFile(join(repository, 'action.yml'), 'utf8')) as Action
}

export interface StepResult extends RunResult {
  outputs: Record<string, string>
  summary: string
}

/** A runner: its folder for temporary files, one with the program, and the checkout. */
export interface Runner {
  folder: string
  bin: string
  user: string
}

/** The step that checks, as a runner starts it: with the defaults of the action, and what a workflow sets. */
export async function stepThatChecks(
  { folder, bin, user }: Runner,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const action = await readAction()
  const temporary = await mkdtemp(join(folder, 'runner-'))
  const [output, summary] = [join(temporary, 'output'), join(temporary, 'summary')]
  await writeFile(output, '')
  await writeFile(summary, '')
  const given: Record<string, string> = { command: 'gloo-values', ...inputs }
  const { run: command, env: names = {} } = action.runs.steps[0]!
  const values = Object.entries(names).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!
    return [name, given[input] ?? action.inputs[input]!.default] as const
  })
  const result = await run('bash', ['-eo', 'pipefail', '-c', command!], {
    cwd: user,
    env: {
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      GITHUB_ACTION_PATH: repository,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temporary,
      GITHUB_BASE_REF: '',
      ...Object.fromEntries(values),
      ...env,
    },
  })
  const lines = (await readFile(output, 'utf8')).trim().split('\n')
  return {
    ...result,
    outputs: Object.fromEntries(lines.map((line) => line.split('=') as [string, string])),
    summary: await readFile(summary, 'utf8'),
  }
}
