import type { Plugin } from 'esbuild'
import { cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundleProgram } from '../../scripts/program/program.ts'
import { run } from '../../scripts/toolchain/run.ts'

/** The files of the program, and what a user sees who copies them in part, or whose copy is damaged. */
let folder = ''
let copy = ''

const otherVersion: Plugin = {
  name: 'other-version',
  setup({ initialOptions }) {
    initialOptions.define = { ...initialOptions.define, GLOO_VALUES_VERSION: '"99.0.0"' }
  },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-program-files-'))
  await bundleProgram(join(folder, 'dist', 'gloo-values.cjs'))
  await bundleProgram(join(folder, 'other', 'gloo-values.cjs'), { plugins: [otherVersion] })
  await writeFile(join(folder, 'flow.yaml'), 'common: { cluster: mgmt }\n')
})

beforeEach(async () => {
  copy = join(folder, 'copy')
  await rm(copy, { recursive: true, force: true })
  await cp(join(folder, 'dist'), copy, { recursive: true })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const validate = () =>
  run(process.execPath, [join(copy, 'gloo-values.cjs'), 'validate', '--no-config', join(folder, 'flow.yaml')])

const saying = (what: string): string => `gloo-values: a file of gloo-values cannot be loaded: ${what}
install gloo-values again; all files in its folder dist must be of one build
`

test.skipIf(process.platform === 'win32')('only the file to start can be executed', async () => {
  const names = await readdir(copy)
  const modes = await Promise.all(names.map(async (name) => (await stat(join(copy, name))).mode))
  expect(names.filter((_, at) => (modes[at]! & 0o111) !== 0)).toEqual(['gloo-values.cjs'])
})

test('a whole copy runs', async () => {
  expect(await validate()).toEqual({ status: 0, stdout: 'no findings in 1 file\n', stderr: '' })
})

test.each(['core.cjs', 'on-demand.cjs', 'gloo-platform.json'])('a copy without %s says so', async (name) => {
  await rm(join(copy, name))
  expect(await validate()).toEqual({
    status: 3,
    stdout: '',
    stderr: saying(`Cannot find module './${name}'`),
  })
})

test('a copy without the file for flags says so where a flag is given', async () => {
  await rm(join(copy, 'set-flags.cjs'))
  const argv = [join(copy, 'gloo-values.cjs'), 'validate', '--no-config', '--set', 'common.cluster=mgmt']
  expect(await run(process.execPath, argv)).toEqual({
    status: 3,
    stdout: '',
    stderr: saying("Cannot find module './set-flags.cjs'"),
  })
})

test('a copy of half of what is always loaded says so', async () => {
  await truncate(join(copy, 'core.cjs'), 10_000)
  const { status, stdout, stderr } = await validate()
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr.split('\n')).toHaveLength(3)
  expect(stderr).toContain('a file of gloo-values cannot be loaded: ')
})

test('a copy emptied in what is always loaded says so', async () => {
  await truncate(join(copy, 'core.cjs'))
  expect(await validate()).toMatchObject({ status: 3, stderr: saying('core.cjs is of another build') })
})

test.each([
  ['gloo-values.cjs', 'core.cjs'],
  ['core.cjs', 'core.cjs'],
  ['on-demand.cjs', 'on-demand.cjs'],
])('a copy with %s of another build does nothing', async (other, refused) => {
  await cp(join(folder, 'other', other), join(copy, other))
  expect(await validate()).toEqual({
    status: 3,
    stdout: '',
    stderr: saying(`${refused} is of another build`),
  })
})
