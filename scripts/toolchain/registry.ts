import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import type { Tool } from './tool.ts'
import { actionlintVersion, registryVersion } from './versions.ts'

/** The reference registry for OCI artefacts, to which the charts are pushed. */
export const registry: Tool = {
  name: 'registry',
  version: registryVersion,
  file: 'registry',
  cost: 'about a minute',
  make: async (folder) => {
    const module = 'github.com/distribution/distribution/v3'
    const source = await goModule(module, `v${registryVersion}`)
    await goBuild(source, './cmd/registry', join(folder, 'registry'), [
      `${module}/version.version=v${registryVersion}`,
    ])
  },
}

/** Checks workflows and actions of GitHub. */
export const actionlint: Tool = {
  name: 'actionlint',
  version: actionlintVersion,
  file: 'actionlint',
  cost: 'about 20 seconds',
  make: async (folder) => {
    const source = await goModule('github.com/rhysd/actionlint', `v${actionlintVersion}`)
    await goBuild(source, './cmd/actionlint', join(folder, 'actionlint'), [])
  },
}
