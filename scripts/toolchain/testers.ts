import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import { run } from './run.ts'
import type { Tool } from './tool.ts'
import { helmUnittestVersion, kubeconformVersion } from './versions.ts'

/** The helm-unittest plugin as a program of its own. It cannot print its version, so PATH is not trusted. */
export const helmUnittest: Tool = {
  name: 'helm-unittest',
  version: helmUnittestVersion,
  file: 'helm-unittest',
  cost: 'about 40 seconds',
  make: async (folder) => {
    const module = 'github.com/helm-unittest/helm-unittest'
    const source = await goModule(module, `v${helmUnittestVersion}`)
    const variables = [`${module}/internal/build.version=${helmUnittestVersion}`]
    await goBuild(source, './cmd/helm-unittest', join(folder, 'helm-unittest'), variables)
  },
}

export const kubeconform: Tool = {
  name: 'kubeconform',
  version: kubeconformVersion,
  file: 'kubeconform',
  installed: async () => {
    const result = await run('kubeconform', ['-v']).catch(() => undefined)
    if (result?.stdout.trim() !== `v${kubeconformVersion}`) return undefined
    return { path: 'kubeconform', version: kubeconformVersion }
  },
  cost: 'a few seconds',
  make: async (folder) => {
    const source = await goModule('github.com/yannh/kubeconform', `v${kubeconformVersion}`)
    await goBuild(source, './cmd/kubeconform', join(folder, 'kubeconform'), [
      `main.version=v${kubeconformVersion}`,
    ])
  },
}
