import { parseObjects, type KubernetesObject } from '../../../scripts/helm/objects.ts'
import { helmTemplate, type ChartRun } from '../../../scripts/helm/helm.ts'

export { helmLint, helmTemplate, repository, type ChartRun } from '../../../scripts/helm/helm.ts'
export { examples } from '../../../scripts/helm/examples.ts'
export { parseObjects, type KubernetesObject } from '../../../scripts/helm/objects.ts'
export { currentHelm, helmVersions, type HelmVersion } from '../../../scripts/toolchain/versions.ts'

/** The text that `helm template` renders; an error shows what Helm said. */
export async function render(options: ChartRun = {}): Promise<string> {
  const { status, stdout, stderr } = await helmTemplate(options)
  if (status !== 0) throw new Error(`helm template failed:\n${stderr.trim()}`)
  return stdout
}

/** The objects that `helm template` renders. */
export async function renderObjects(options: ChartRun = {}): Promise<KubernetesObject[]> {
  return parseObjects(await render(options))
}

/** The one object of a kind and name. */
export function objectOf(objects: readonly KubernetesObject[], kind: string, name: string): KubernetesObject {
  const found = objects.filter((object) => object.kind === kind && object.metadata.name === name)
  const [object] = found
  if (object === undefined || found.length > 1) {
    const all = objects.map((other) => `${other.kind} ${other.metadata.name}`).join(', ')
    throw new Error(`${found.length} objects are ${kind} ${name}; there are: ${all}`)
  }
  return object
}
