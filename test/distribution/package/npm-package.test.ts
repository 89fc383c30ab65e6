import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, runOrFail, type RunResult } from '../../../scripts/toolchain/run.ts'
import { locateNode, locateTool, pnpm, yarn } from '../../../scripts/toolchain/tools.ts'
import { nodeLines, type NodeLine } from '../../../scripts/toolchain/versions.ts'
import { packageVersion, packClone } from '../../scripts/packed-package.ts'

let folder = ''
let tarball = ''
let version = ''
let npm = ''
/** A folder with the package, installed by the npm and Node.js of this machine. */
let plain = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-packed-'))
  tarball = join(folder, (await packClone(folder)).packed.filename)
  version = await packageVersion()
  npm = join((await runOrFail('npm', ['root', '--global'])).trim(), 'npm/bin')
  plain = await userFolder('plain')
  await runOrFail('npm', ['install', ...offline, tarball], { cwd: plain, env: withNode(process.execPath) })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const module = `import { validate, renderReport } from 'gloo-values'
import schema from 'gloo-values/schemas/gloo-platform.json' with { type: 'json' }
const result = await validate({ values: ['typo.yaml'] })
console.log(result.report.summary.errors, typeof schema.properties.glooMgmtServer)
console.log(await renderReport(result, { format: 'oneline' }))
`
const script = `const { validate, renderReport } = require('gloo-values')
const schema = require('gloo-values/schemas/gloo-platform.json')
validate({ values: ['typo.yaml'] }).then(async (result) => {
  console.log(result.report.summary.errors, typeof schema.properties.glooMgmtServer)
  console.log(await renderReport(result, { format: 'oneline' }))
})
`
const types = `import { validate, type ReportedFinding, type RequestError } from 'gloo-values'
import type { GlooPlatformValues } from 'gloo-values/gloo-platform'
import type { Workspace } from 'gloo-values/resources'
export const values: GlooPlatformValues = { common: { cluster: 'mgmt' } }
export const kind: Workspace['kind'] = 'Workspace'
export async function messages(text: string): Promise<string[]> {
  const { report } = await validate({ values: [{ name: 'a.yaml', text }], chart: 'gloo-platform' })
  return report.diagnostics.map(({ message, range }: ReportedFinding) => message + range.start.line)
}
export const codeOf = (error: RequestError): string => error.code
// @ts-expect-error -- the option is misspelt
void validate({ vlues: [] })
// @ts-expect-error -- the cluster is missing
export const incomplete: GlooPlatformValues = { common: {} }
`

/** A folder of a user, with programs that use the package. */
async function userFolder(name: string): Promise<string> {
  const user = join(folder, name)
  await mkdir(user)
  const files = {
    'package.json': '{ "private": true }\n',
    'typo.yaml': 'common:\n  cluster: mgmt\nglooMgmServer:\n  enabled: true\n',
    'module.mjs': module,
    'script.cjs': script,
    'types.mts': types,
    'types.cts': types,
  }
  for (const [file, text] of Object.entries(files)) await writeFile(join(user, file), text)
  return user
}

const oneline =
  'typo.yaml:3:1: error: glooMgmServer is not a known key; did you mean glooMgmtServer? [unknown-key]\n'
const ofProgram = { status: 0, stderr: '', stdout: `1 object\n${oneline}\n` }

/** An environment in which this Node.js comes first. */
function withNode(node: string): Record<string, string> {
  return { PATH: `${dirname(node)}${delimiter}${process.env.PATH}`, npm_config_cache: join(folder, 'npm') }
}

const nodeOf = (line: NodeLine): Promise<string> => locateNode(line)
const offline = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']

describe.each(nodeLines)('with Node.js %i', (line) => {
  let user = ''
  let node = ''
  const start = (...args: string[]): Promise<RunResult> => run(node, args, { cwd: user })

  beforeAll(async () => {
    node = await nodeOf(line)
    user = await userFolder(`node-${line}`)
    const args = [join(npm, 'npm-cli.js'), 'install', ...offline, tarball]
    await runOrFail(node, args, { cwd: user, env: withNode(node) })
  })

  test('npm installs the program, which finds a mistake', async () => {
    const bin = join(user, 'node_modules/.bin/gloo-values')
    const { status, stdout } = await run(bin, ['validate', '--format', 'oneline', 'typo.yaml'], {
      cwd: user,
      env: withNode(node),
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: oneline })
  })

  test('an ES module imports it', async () => {
    expect(await start('--no-warnings', 'module.mjs')).toEqual(ofProgram)
  })

  test('a CommonJS module requires it', async () => {
    expect(await start('script.cjs')).toEqual(ofProgram)
  })

  test('npx runs it from the tarball, with nothing installed', async () => {
    const args = [
      join(npm, 'npx-cli.js'),
      '--offline',
      '--yes',
      '--package',
      tarball,
      'gloo-values',
      '--version',
    ]
    const { status, stdout } = await run(node, args, { cwd: folder, env: withNode(node) })
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` })
  })
})

test('an import loads nothing of the package but itself', async () => {
  const code = `require('gloo-values'); console.log(Object.keys(require.cache).length)`
  expect(await runOrFail(process.execPath, ['-e', code], { cwd: plain })).toBe('1\n')
})

test('TypeScript checks programs by its types, in both kinds of modules', async () => {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
  const { status, stdout } = await run(process.execPath, [tsc, ...options, 'types.mts', 'types.cts'], {
    cwd: plain,
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test('pnpm installs and runs it', async () => {
  const user = await userFolder('pnpm')
  const command = await locateTool(pnpm)
  const options = {
    cwd: user,
    env: { ...withNode(process.execPath), XDG_DATA_HOME: join(folder, 'pnpm-data') },
  }
  const store = ['--store-dir', join(folder, 'pnpm-store')]
  await runOrFail(process.execPath, [command, 'add', '--offline', ...store, tarball], options)
  const version = await runOrFail(
    process.execPath,
    [command, 'exec', 'gloo-values', 'validate', '-f', 'typo.yaml', '--rule', 'unknown-key=off'],
    options,
  )
  expect(version).toBe('no findings in 1 file\n')
  expect(await run(process.execPath, ['script.cjs'], options)).toEqual(ofProgram)
})

test('Yarn runs it out of its archive, with Plug’n’Play', async () => {
  const user = await userFolder('yarn')
  const command = await locateTool(yarn)
  const settings = `nodeLinker: pnp\nenableTelemetry: false\nenableGlobalCache: false\nglobalFolder: ${join(folder, 'yarn-global')}\n`
  await writeFile(join(user, '.yarnrc.yml'), settings)
  await writeFile(join(user, 'yarn.lock'), '')
  const start = (...args: string[]): Promise<RunResult> =>
    run(process.execPath, [command, ...args], { cwd: user })
  expect(await start('add', `gloo-values@file:${tarball}`)).toMatchObject({ status: 0 })
  expect(await start('gloo-values', 'validate', '--format', 'oneline', 'typo.yaml')).toMatchObject({
    status: 1,
    stdout: oneline,
  })
  expect(await start('node', '--no-warnings', 'module.mjs')).toMatchObject({
    status: 0,
    stdout: ofProgram.stdout,
  })
  const schema = await readFile(join(repository, 'generated/schemas/gloo-platform-2.7.json'), 'utf8')
  expect((await start('gloo-values', 'schema')).stdout).toBe(schema)
})

describe('the linters of packages have nothing to say', () => {
  const bin = (name: string): string => join(repository, 'node_modules/.bin', name)

  test('publint', async () => {
    const { status, stdout } = await run(bin('publint'), ['run', tarball, '--strict'], { cwd: folder })
    expect(stdout).toContain('All good!')
    expect(status).toBe(0)
  })

  test('are the types wrong', async () => {
    // Versions of TypeScript before 4.7 know no `exports`, and find only what is imported by the plain name.
    const { status, stdout } = await run(bin('attw'), [tarball, '--profile', 'node16', '--format', 'ascii'], {
      cwd: folder,
    })
    expect(stdout).toContain('"gloo-values/resources"')
    expect({
      status,
      stdout: /^\(?.*(?:💀|⚠️|🎭|👺|❗️|🐛|🤨|🚭).*$/mu.exec(stdout.replaceAll(/^.*ignored.*$/gm, '')),
    }).toEqual({
      status: 0,
      stdout: null,
    })
  })
})
