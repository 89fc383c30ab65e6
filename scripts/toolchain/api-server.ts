import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goBuild, goModule } from './go.ts'
import type { Tool } from './tool.ts'
import { etcdVersion, modelKubernetes } from './versions.ts'

/** The store of the API server. Its module has no command that can be built alone, only what one calls. */
export const etcd: Tool = {
  name: 'etcd',
  version: etcdVersion,
  file: 'etcd',
  cost: 'about a minute',
  make: (folder) =>
    inOwnModule(async (module) => {
      const server = 'go.etcd.io/etcd/server/v3'
      const source = await goModule(server, `v${etcdVersion}`)
      await writeFile(
        join(module, 'main.go'),
        `package main\n\nimport (\n\t"os"\n\n\t"${server}/etcdmain"\n)\n\nfunc main() { etcdmain.Main(os.Args) }\n`,
      )
      await writeOwnGoMod(
        module,
        source,
        (text) =>
          // Its neighbours in the repository have releases of the same version.
          `${text.replace(/^.* => \.\.\/.*$/gm, '')}\nrequire ${server} v${etcdVersion}\n`,
      )
      await goBuild(module, '.', join(folder, 'etcd'), [], { mod: 'mod' })
    }),
}

/** A real API server. Its module refers to 31 others by their place in Kubernetes' repository. */
export const kubeApiServer: Tool = {
  name: 'kube-apiserver',
  version: modelKubernetes,
  file: 'kube-apiserver',
  cost: 'some minutes',
  make: (folder) =>
    inOwnModule(async (module) => {
      const server = 'k8s.io/kubernetes'
      const source = await goModule(server, `v${modelKubernetes}`)
      const [major, minor, patch] = modelKubernetes.split('.')
      const staged = `v0.${minor!}.${patch!}`
      await writeOwnGoMod(
        module,
        source,
        (text) =>
          `${text.replace(/=> \.\/staging\/src\/(\S+)/g, `=> $1 ${staged}`)}\nrequire ${server} v${modelKubernetes}\n`,
      )
      const version = 'k8s.io/component-base/version'
      const variables = [
        `${version}.gitVersion=v${modelKubernetes}`,
        `${version}.gitMajor=${major!}`,
        `${version}.gitMinor=${minor!}`,
      ]
      await goBuild(module, `${server}/cmd/kube-apiserver`, join(folder, 'kube-apiserver'), variables, {
        mod: 'mod',
      })
    }),
}

async function inOwnModule(build: (module: string) => Promise<void>): Promise<void> {
  const module = await mkdtemp(join(tmpdir(), 'gloo-values-api-server-'))
  try {
    await build(module)
  } finally {
    await rm(module, { recursive: true, force: true })
  }
}

/** A module of ours with the same pinned versions as the one whose command it builds. */
async function writeOwnGoMod(module: string, source: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(source, 'go.mod'), 'utf8')
  await writeFile(join(module, 'go.mod'), edit(text.replace(/^module .*$/m, 'module gloo-values/api-server')))
  await cp(join(source, 'go.sum'), join(module, 'go.sum'))
}
