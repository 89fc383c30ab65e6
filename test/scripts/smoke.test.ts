import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../../scripts/program/program.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { run } from '../../scripts/toolchain/run.ts'
import { locateNode } from '../../scripts/toolchain/tools.ts'
import { nodeLines } from '../../scripts/toolchain/versions.ts'

let program = ''
let version = ''
let folder = ''

beforeAll(async () => {
  program = (await buildProgram()).output
  const text = await readFile(join(repository, 'package.json'), 'utf8')
  version = (JSON.parse(text) as { version: string }).version
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-smoke-'))
  await writeFile(join(folder, 'typo.yaml'), 'glooMgmServer:\n  enabled: true\n')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe.each(nodeLines)('the built program on Node.js %i', (line) => {
  test('prints its version', async () => {
    const { status, stdout, stderr } = await run(await locateNode(line), [program, '--version'])
    expect({ status, stderr, version: stdout.trim().split(' ').at(-1) }).toEqual({
      status: 0,
      stderr: '',
      version,
    })
  })

  test('passes a good file', async () => {
    const args = [program, 'validate', '-f', 'examples/production-management/values.yaml']
    const { status, stderr } = await run(await locateNode(line), args, { cwd: repository })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('finds a misspelt key', async () => {
    const args = [program, 'validate', '-f', 'typo.yaml', '--format', 'oneline']
    const { status, stdout } = await run(await locateNode(line), args, { cwd: folder })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^typo\.yaml:1:1: error: .*glooMgmtServer/m)
  })
})

test('the built program runs by itself, from any folder', async () => {
  const { status, stdout } = await run(program, ['--help'], { cwd: folder })
  expect(status).toBe(0)
  expect(stdout).toContain('validate')
})
