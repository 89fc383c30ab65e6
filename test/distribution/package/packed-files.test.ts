import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editorsSchema } from '../../../generator/emit/editors-schema.ts'
import { glooPlatform } from '../../../schema/gloo-platform/chart.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { runOrFail, run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { packageVersion, packClone, type Packed } from '../../scripts/packed-package.ts'

let folder = ''
let committed: string[] = []
let packed: Packed

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-package-'))
  ;({ packed, committed } = await packClone(folder))
  const user = join(folder, 'user')
  await cp(join(repository, 'examples/single-cluster'), user, { recursive: true })
  await writeFile(join(user, 'package.json'), '{ "private": true }\n')
  const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(folder, 'npm')]
  await runOrFail('npm', ['install', ...options, join(folder, packed.filename)], { cwd: user })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The installed program, as a shell finds it. */
function installed(...args: string[]): Promise<RunResult> {
  const user = join(folder, 'user')
  return run(join(user, 'node_modules/.bin/gloo-values'), args, { cwd: user })
}

test('a package from a fresh clone holds the program, the charts, the schemas and the docs, and nothing else', () => {
  const groups = committed.flatMap((name) => /^generated\/validator\/resources\/(.*)$/.exec(name)?.[1] ?? [])
  const program = [
    ...groups,
    'resources.json',
    'rules.json',
    'core.cjs',
    'gloo-operator.json',
    'gloo-platform-crds.json',
    'gloo-platform.json',
    'gloo-values.cjs',
    'gloo-values.config.json',
    'on-demand.cjs',
    'rules-about-keys.cjs',
    'set-flags.cjs',
    'unknown-keys.cjs',
  ]
  const types = committed.flatMap((name) => /^generated\/types\/(.*)\.d\.ts$/.exec(name)?.[1] ?? [])
  const api = [
    ...['index.cjs', 'index.mjs', 'index.d.cts', 'index.d.mts'],
    ...types.map((name) => `${name}.d.cts`),
  ]
  const ofRepository = committed.filter(
    (name) =>
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name) ||
      /^(?:docs|generated\/(?:schemas|types)|charts\/[^/]+\/(?!tests\/).*)/.test(name),
  )
  const built = [...program, ...api, 'THIRD-PARTY-LICENSES.txt'].map((name) => `dist/${name}`)
  expect(packed.files.map(({ path }) => path).sort()).toEqual([...ofRepository, ...built].sort())
})

test('no file of the package is one of our tests or sources', () => {
  const own = packed.files.filter(({ path }) => /(?:^|\/)tests?\/|[._]test\.|(?<!\.d)\.ts$|\.tmp$/.test(path))
  expect(own).toEqual([])
})

test('all that package.json names is packed', async () => {
  const { bin, main, types, exports } = JSON.parse(
    await readFile(join(repository, 'package.json'), 'utf8'),
  ) as { bin: object; main: string; types: string; exports: object }
  const named = [bin, main, types, exports].flatMap(pathsIn).map((path) => path.replace(/^(?!\.\/)/, './'))
  const names = packed.files.map(({ path }) => `./${path}`)
  const isPacked = (path: string): boolean => {
    const [start = '', end] = path.split('*')
    return names.some((name) =>
      end === undefined ? name === path : name.startsWith(start) && name.endsWith(end),
    )
  }
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !isPacked(path))).toEqual([])
})

function pathsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(pathsIn)
}

test('the package takes less than 8 MB', () => {
  expect(packed.unpackedSize).toBeLessThan(8_000_000)
})

test('the installed program says its version', async () => {
  expect(await installed('--version')).toEqual({
    status: 0,
    stdout: `${await packageVersion()}\n`,
    stderr: '',
  })
})

test('the installed program validates a file', async () => {
  const right = await installed('validate', '-f', 'values.yaml')
  expect(right).toEqual({ status: 0, stdout: 'no findings in 1 file\n', stderr: '' })
  const wrong = await installed('validate', '-f', 'values.yaml', '--set', 'glooAgnt.enabled=true')
  expect(wrong.status).toBe(1)
  expect(wrong.stdout).toContain('did you mean glooAgent?')
})

test('the installed program reads what is packed beside it', async () => {
  const schema = await readFile(join(repository, 'generated/schemas/gloo-platform-2.7.json'), 'utf8')
  expect(await installed('schema')).toEqual({ status: 0, stdout: schema, stderr: '' })
  const older = await installed('schema', '--chart-version', '2.6')
  expect(older).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(older.stdout)).toEqual(editorsSchema(glooPlatform, '2.6'))
})
