import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { repository } from '../../scripts/helm/helm.ts'
import { buildProgram } from '../../scripts/program/program.ts'
import { run } from '../../scripts/toolchain/run.ts'
import { locateNode } from '../../scripts/toolchain/tools.ts'

const { output } = await buildProgram()
const example = join(repository, 'examples/production-management/values.yaml')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-compile-cache-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Validates the example, and lists what lies in the folder afterwards. */
async function written(line: 20 | 24, env: NodeJS.ProcessEnv): Promise<string[]> {
  const args = [output, 'validate', '--quiet', '--no-config', '-f', example]
  // The default of Node.js is in the folder for temporary files.
  const own = { XDG_CACHE_HOME: undefined, HOME: undefined, TMPDIR: folder, ...env }
  const { status, stdout, stderr } = await run(await locateNode(line), args, { cwd: folder, env: own })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  return readdir(folder, { recursive: true })
}

describe('compiled code is kept for the next start', () => {
  test("in the folder of the user's caches", async () => {
    const names = await written(24, { XDG_CACHE_HOME: folder })
    expect(names).toContain('gloo-values/compile-cache')
    expect(names.length).toBeGreaterThan(3)
    expect((await written(24, { XDG_CACHE_HOME: folder })).sort()).toEqual(names.sort())
  })

  test('below the home folder where nothing else is said', async () => {
    expect(await written(24, { HOME: folder })).toContain(
      process.platform === 'darwin'
        ? 'Library/Caches/gloo-values/compile-cache'
        : '.cache/gloo-values/compile-cache',
    )
  })

  test.each<[string, 20 | 24, () => NodeJS.ProcessEnv]>([
    ['without a home folder', 24, () => ({})],
    ['with a relative folder of caches', 24, () => ({ XDG_CACHE_HOME: 'caches' })],
    [
      'where the environment turns it off',
      24,
      () => ({ XDG_CACHE_HOME: folder, NODE_DISABLE_COMPILE_CACHE: '1' }),
    ],
    ['by Node.js 20, which cannot', 20, () => ({ XDG_CACHE_HOME: folder })],
  ])('not %s', async (_, line, env) => {
    expect(await written(line, env())).toEqual([])
  })

  test('not where the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await written(24, { XDG_CACHE_HOME: join(folder, 'file') })).toEqual(['file'])
  })
})
