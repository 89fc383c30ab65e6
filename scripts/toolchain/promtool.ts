import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import { run } from './run.ts'
import type { InstalledTool, Tool } from './tool.ts'
import { promtoolVersion } from './versions.ts'

const module = 'github.com/prometheus/prometheus'

/** The tool of Prometheus that checks its configuration and rules, and runs tests of rules. */
export const promtool: Tool = {
  name: 'promtool',
  version: promtoolVersion,
  file: 'promtool',
  installed: promtoolOnPath,
  cost: 'some minutes',
  make: async (folder) => {
    const source = await goModule(module, `v0.${promtoolVersion.split('.').slice(1).join('.')}`)
    const variables = [`github.com/prometheus/common/version.Version=${promtoolVersion}`]
    await goBuild(source, './cmd/promtool', join(folder, 'promtool'), variables)
  },
}

async function promtoolOnPath(): Promise<InstalledTool | undefined> {
  const result = await run('promtool', ['--version']).catch(() => undefined)
  const version = parsePromtoolVersion(result?.stdout ?? '')
  return version === undefined ? undefined : { path: 'promtool', version }
}

/** The version that promtool prints, unless it is too old to know all settings that the chart can render. */
export function parsePromtoolVersion(output: string): string | undefined {
  const [, version, major, minor] = /^promtool, version ((\d+)\.(\d+)\.\d+)/.exec(output) ?? []
  if (Number(major) > 2) return version
  return Number(major) === 2 && Number(minor) >= 53 ? version : undefined
}
