import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import { run } from './run.ts'
import type { Tool } from './tool.ts'
import type { HelmVersion } from './versions.ts'

/** Helm at one version, with the version and Kubernetes version that its released binary reports. */
export function helm(version: HelmVersion): Tool {
  return {
    name: 'helm',
    version,
    file: 'helm',
    installed: async () => ((await helmOnPath()) === version ? { path: 'helm', version } : undefined),
    cost: 'about 90 seconds',
    make: async (folder) => {
      const module = `helm.sh/helm/v${version.split('.')[0] ?? ''}`
      const source = await goModule(module, `v${version}`)
      const minor = await kubernetesMinor(source)
      await goBuild(source, './cmd/helm', join(folder, 'helm'), [
        `${module}/internal/version.version=v${version}`,
        `${module}/internal/version.metadata=`,
        ...['pkg/lint/rules', 'pkg/chartutil'].map((name) => `${module}/${name}.k8sVersionMinor=${minor}`),
      ])
    },
  }
}

/** `v4.3.1+gdeadbee` of a released Helm gives `4.3.1`. */
export function parseHelmVersion(output: string): string | undefined {
  return /^v(\d+\.\d+\.\d+)(\+\S*)?$/.exec(output.trim())?.[1]
}

let helmOnPathOnce: Promise<string | undefined> | undefined

function helmOnPath(): Promise<string | undefined> {
  helmOnPathOnce ??= run('helm', ['version', '--short']).then(
    (result) => parseHelmVersion(result.stdout),
    () => undefined,
  )
  return helmOnPathOnce
}

/** Minor Kubernetes version that a Helm is released for: that of its client library. */
async function kubernetesMinor(source: string): Promise<string> {
  const minor = /k8s\.io\/client-go v0\.(\d+)\./.exec(await readFile(join(source, 'go.mod'), 'utf8'))?.[1]
  if (minor === undefined) throw new Error(`${source}/go.mod names no version of k8s.io/client-go`)
  return minor
}
