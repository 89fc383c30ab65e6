import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import { makePythonEnvironment } from './python-environment.ts'
import type { Tool } from './tool.ts'
import { chartTestingVersion, yamaleVersion, yamllintVersion } from './versions.ts'

/** `ct` of the Helm project, with its rules in `etc` and the programs of Python that it runs in `bin`. */
export const chartTesting: Tool = {
  name: 'chart-testing',
  version: chartTestingVersion,
  file: 'ct',
  cost: 'about half a minute',
  make: async (folder) => {
    const source = await goModule('github.com/helm/chart-testing/v3', `v${chartTestingVersion}`)
    await goBuild(source, './ct', join(folder, 'ct'), [])
    await cp(join(source, 'etc'), join(folder, 'etc'), { recursive: true })
    await makePythonEnvironment(folder, [`yamllint==${yamllintVersion}`, `yamale==${yamaleVersion}`])
    await mkdir(join(folder, 'bin'))
    await writeCommand(folder, 'yamllint', 'yamllint.cli', 'run')
    await writeCommand(folder, 'yamale', 'yamale.command_line', 'main')
  },
}

/** A command that finds its Python from its own place: those of the environment name a folder that is renamed. */
async function writeCommand(folder: string, name: string, module: string, start: string): Promise<void> {
  const python = '"$(dirname "$0")/../python/bin/python"'
  const text = `#!/bin/sh\nexec ${python} -c 'import sys; from ${module} import ${start}; sys.exit(${start}())' "$@"\n`
  await writeFile(join(folder, 'bin', name), text, { mode: 0o755 })
}
