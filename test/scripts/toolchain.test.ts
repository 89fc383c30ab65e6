import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fillCache } from '../../scripts/toolchain/cache.ts'
import { parseEnvoyVersion } from '../../scripts/toolchain/envoy.ts'
import { goModule } from '../../scripts/toolchain/go.ts'
import { parseHelmVersion } from '../../scripts/toolchain/helm.ts'
import { parseRedisVersion } from '../../scripts/toolchain/redis.ts'
import { run, runOrFail } from '../../scripts/toolchain/run.ts'
import type { InstalledTool, Tool } from '../../scripts/toolchain/tool.ts'
import { actionlint, etcd, locateTool, obtainTool } from '../../scripts/toolchain/tools.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-test-'))
  vi.stubEnv('GLOO_VALUES_TOOLS', folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

function tool(name: string, extra: Partial<Tool> = {}): Tool {
  const make = (into: string): Promise<void> => writeFile(join(into, 'program'), 'made')
  return { name, version: '1.0.0', file: 'program', cost: 'nothing', make, ...extra }
}

describe('a tool', () => {
  test('is made once and found from then on', async () => {
    const first = await obtainTool(tool('once'))
    expect(first).toMatchObject({ from: 'made now', path: join(folder, 'once-1.0.0/program') })
    expect(await readFile(first.path, 'utf8')).toBe('made')
    const never = (): Promise<void> => Promise.reject(new Error('made twice'))
    expect(await obtainTool(tool('once', { make: never }))).toMatchObject({ from: 'cache', path: first.path })
  })

  test('is used where it is installed', async () => {
    const installed = (): Promise<InstalledTool> =>
      Promise.resolve({ path: '/usr/bin/program', version: '1.0.0' })
    expect(await obtainTool(tool('installed', { installed }))).toMatchObject({
      from: 'installed',
      path: '/usr/bin/program',
    })
  })

  test('that is missing is an error that says how to get it', async () => {
    await expect(locateTool(tool('missing'))).rejects.toThrow(
      'missing 1.0.0 is needed and not there: run `npm run tools`',
    )
    await expect(locateTool(actionlint)).rejects.toThrow('not there: run `npm run tools -- --all`')
    await expect(locateTool(etcd)).rejects.toThrow('not there: run `npm run test:api-server`')
  })

  test('that fails to build leaves nothing behind', async () => {
    const make = async (into: string): Promise<void> => {
      await writeFile(join(into, 'half'), '')
      throw new Error('no compiler')
    }
    await expect(obtainTool(tool('broken', { make }))).rejects.toThrow('no compiler')
    expect(await readdir(folder)).toEqual([])
  })

  test('made by two runs at once is whole', async () => {
    const make = async (into: string): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      await writeFile(join(into, 'program'), 'made')
    }
    const paths = await Promise.all([fillCache('both', make), fillCache('both', make)])
    expect(new Set(paths)).toEqual(new Set([join(folder, 'both')]))
    expect(await readdir(folder)).toEqual(['both'])
  })
})

test('only a released Helm has an exact version', () => {
  expect(parseHelmVersion('v4.3.1+g1234567\n')).toBe('4.3.1')
  expect(parseHelmVersion('v3.17.4')).toBe('3.17.4')
  expect(parseHelmVersion('v4.3')).toBeUndefined()
  expect(parseHelmVersion('')).toBeUndefined()
})

test('Redis needs threads for input and output, Envoy any version', () => {
  expect(parseRedisVersion('Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64')).toBe(
    '7.0.15',
  )
  expect(parseRedisVersion('Redis server v=5.0.14 sha=00000000:0')).toBeUndefined()
  expect(parseRedisVersion('')).toBeUndefined()
  expect(parseEnvoyVersion('\nenvoy  version: 9e5580/1.40.0/Clean/RELEASE/BoringSSL\n')).toBe('1.40.0')
  expect(parseEnvoyVersion('')).toBeUndefined()
})

test('without Go, the error says how to get it', async () => {
  vi.stubEnv('PATH', folder)
  await expect(goModule('k8s.io/kubernetes', 'v1.35.4')).rejects.toThrow(
    /Go is not on PATH.*install Go.*npm run tools/s,
  )
})

describe('running a program', () => {
  test('gives status and output, and takes input', async () => {
    const script = 'process.stdin.pipe(process.stdout); console.error("e"); process.exitCode = 3'
    expect(await run(process.execPath, ['-e', script], { input: 'text' })).toEqual({
      status: 3,
      stdout: 'text',
      stderr: 'e\n',
    })
  })

  test('can fail loudly', async () => {
    const script = 'console.error("reason"); process.exitCode = 1'
    await expect(runOrFail(process.execPath, ['-e', script])).rejects.toThrow(/failed with status 1\nreason/)
  })
})
