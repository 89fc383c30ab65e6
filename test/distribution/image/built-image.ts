import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { imageContext } from '../../../scripts/distribution/image-context.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { runOrFail } from '../../../scripts/toolchain/run.ts'
import { buildah, locateTool } from '../../../scripts/toolchain/tools.ts'

interface Descriptor {
  digest: string
  size: number
}

export interface BuiltImage {
  layers: { path: string; digest: string; size: number }[]
  /** The image as an engine reads it. */
  settings: { architecture: string; os: string; config: Record<string, unknown> }
}

/** Builds the Dockerfile as a user without rights, in an empty folder. */
export async function builtImage(folder: string): Promise<BuiltImage> {
  const program = await locateTool(buildah)
  const at = (name: string): string => join(folder, name)
  await mkdir(folder)
  await writeFile(at('policy.json'), '{ "default": [{ "type": "insecureAcceptAnything" }] }')
  const helpers = join(dirname(program), 'helpers')
  await writeFile(at('containers.conf'), `[engine]\nhelper_binaries_dir = [${JSON.stringify(helpers)}]\n`)
  const env = {
    STORAGE_DRIVER: 'vfs',
    BUILDAH_ISOLATION: 'chroot',
    CONTAINERS_CONF: at('containers.conf'),
    HOME: folder,
  }
  const run = (command: string, ...args: string[]): Promise<string> => {
    const own = ['--root', at('store'), '--runroot', at('run')]
    const all = [program, ...own, command, '--signature-policy', at('policy.json'), ...args]
    return runOrFail('unshare', ['--map-root-user', '--mount', ...all], { env })
  }
  await run(
    ...(['build', '--timestamp', '0', '--tag', 'gloo-values'] as const),
    ...['--file', join(repository, 'Dockerfile'), imageContext],
  )
  await run('push', 'gloo-values', `oci:${at('layout')}`)
  return readLayout(at('layout'))
}

/** The one image of a folder in the layout of the Open Container Initiative. */
async function readLayout(folder: string): Promise<BuiltImage> {
  const blob = ({ digest }: Descriptor): string => join(folder, 'blobs', digest.replace(':', '/'))
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8')) as unknown
  const { manifests } = (await read(join(folder, 'index.json'))) as { manifests: Descriptor[] }
  const manifest = (await read(blob(manifests[0]!))) as { config: Descriptor; layers: Descriptor[] }
  return {
    layers: manifest.layers.map(({ digest, size }) => ({ path: blob({ digest, size }), digest, size })),
    settings: (await read(blob(manifest.config))) as BuiltImage['settings'],
  }
}
