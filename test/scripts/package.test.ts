import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editorsSchema } from '../../generator/emit/editors-schema.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { runOrFail, run, type RunResult } from '../../scripts/toolchain/run.ts'

/** What `npm pack --json` says. */
interface Packed {
  filename: string
  files: { path: string; mode: number }[]
}

let folder = ''
let committed: string[] = []
let packed: Packed

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-package-'))
  const clone = join(folder, 'clone')
  committed = await cloneInto(clone)
  await symlink(join(repository, 'node_modules'), join(clone, 'node_modules'))
  const text = await runOrFail('npm', ['pack', '--json', '--pack-destination', folder], { cwd: clone })
  packed = (JSON.parse(text) as Packed[])[0]!
  const user = join(folder, 'user')
  await cp(join(repository, 'examples/single-cluster'), user, { recursive: true })
  await writeFile(join(user, 'package.json'), '{ "private": true }\n')
  const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(folder, 'npm')]
  await runOrFail('npm', ['install', ...options, join(folder, packed.filename)], { cwd: user })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** What a fresh clone would hold if all that is here were committed. */
async function cloneInto(clone: string): Promise<string[]> {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const names = (await runOrFail('git', listed, { cwd: repository }))
    .split('\0')
    .filter((name) => name !== '')
  const copied = await Promise.all(
    names.map((name) =>
      cp(join(repository, name), join(clone, name)).then(
        () => [name],
        // Removed, and that is not committed yet.
        () => [],
      ),
    ),
  )
  return copied.flat()
}

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
    'core.cjs',
    'gloo-operator.json',
    'gloo-platform-crds.json',
    'gloo-platform.json',
    'gloo-values.cjs',
    'gloo-values.config.json',
    'on-demand.cjs',
  ]
  const ofRepository = committed.filter(
    (name) =>
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name) ||
      /^(?:docs|generated\/(?:schemas|types)|charts\/[^/]+\/(?!tests\/).*)/.test(name),
  )
  const built = [...program, 'THIRD-PARTY-LICENSES.txt'].map((name) => `dist/${name}`)
  expect(packed.files.map(({ path }) => path).sort()).toEqual([...ofRepository, ...built].sort())
})

test('no file of the package is one of our tests or sources', () => {
  const own = packed.files.filter(({ path }) => /(?:^|\/)tests?\/|[._]test\.|(?<!\.d)\.ts$|\.tmp$/.test(path))
  expect(own).toEqual([])
})

test('all that package.json names is packed', async () => {
  const { bin, exports } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
    exports: Record<string, string | { types: string }>
  }
  const exported = Object.values(exports).map((one) => (typeof one === 'string' ? one : one.types))
  const names = packed.files.map(({ path }) => `./${path}`)
  expect(
    [...Object.values(bin).map((path) => `./${path}`), ...exported].filter((one) => !names.includes(one)),
  ).toEqual([])
})

test('the installed program says its version', async () => {
  const text = await readFile(join(repository, 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  expect(await installed('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
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
