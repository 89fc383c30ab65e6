import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { buildExecutable } from '../../../scripts/program/executable.ts'
import { buildProgram } from '../../../scripts/program/program.ts'
import { run } from '../../../scripts/toolchain/run.ts'
import { bare, expectFromProcess } from '../../cli/play-in-process.ts'
import { scenarios } from '../../cli/scenario.ts'
import { shareOfDay } from '../../share.ts'

let executable = ''
let program = ''

beforeAll(async () => {
  executable = (await buildExecutable()).output
  program = (await buildProgram()).output
})

describe('the executable does what the program does', () => {
  // The program plays all of them in CI: `test/scripts/built.test.ts`.
  test.each(shareOfDay(10, scenarios, 3))('$name', (scenario) => expectFromProcess(scenario, executable))

  test.each([
    ['--version'],
    ['--help'],
    ['schema'],
    ['schema', '--chart-version', '2.3'],
    ['values', '-f', 'examples/production-management/values.yaml', '--origins'],
    ['validate', '--format', 'sarif', 'examples', 'test/rules'],
    ['validate', '--color', 'always', 'test/rules'],
  ])('%s %s', async (...argv) => {
    const options = { cwd: repository, env: bare }
    const ofNode = await run(process.execPath, [program, ...argv], options)
    expect(await run(executable, argv, options)).toEqual(ofNode)
  })
})

test('the executable generates nothing, even in a checkout', async () => {
  const { status, stderr } = await run(executable, ['generate'], { cwd: repository, env: bare })
  expect(status).toBe(2)
  expect(stderr).toContain('generate works only in a checkout of gloo-values')
})

test('the executable writes a report', async () => {
  const report = join(repository, 'build/report.json')
  const argv = ['validate', '--output', `json=${report}`, '-f', 'values.yaml']
  await run(executable, argv, { cwd: join(repository, 'examples/single-cluster'), env: bare })
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ version: 1 })
  await rm(report)
})
