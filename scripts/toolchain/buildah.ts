import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import type { Tool } from './tool.ts'
import { buildahVersion } from './versions.ts'

/** Builds container images without a daemon, and in a user namespace without privileges. */
export const buildah: Tool = {
  name: 'buildah',
  version: buildahVersion,
  file: 'buildah',
  cost: 'about five minutes',
  make: async (folder) => {
    const source = await goModule('github.com/containers/buildah', `v${buildahVersion}`)
    // Without these it links libraries of the system.
    const tags = ['containers_image_openpgp', 'exclude_graphdriver_btrfs']
    await goBuild(source, './cmd/buildah', join(folder, 'buildah'), [], { tags })
    // It looks for this program before it builds anything, and starts it only where a step needs a network.
    await mkdir(join(folder, 'helpers'))
    await writeFile(join(folder, 'helpers/netavark'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  },
}
