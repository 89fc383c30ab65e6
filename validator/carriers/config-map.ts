import { configMapVersion, type ResourceIndex } from '../../schema/model/compact-resources.ts'
import { documentKind } from '../../schema/model/config-map.ts'
import { entryAt, type Entry, type MappingNode, type ValueNode } from '../values/values-tree.ts'
import type { CarriedLayer, CarriedRelease } from './parts/carrier.ts'
import type { CarrierOptions } from './parts/carrier-options.ts'
import { forKubernetes } from './parts/kubernetes-words.ts'
import { addValues, finished, newRelease, type Manifests } from './parts/manifest.ts'
import { nameOf, textAt } from './parts/manifest-node.ts'
import { objectRelease } from './resources.ts'

/** A ConfigMap of a known name as a release, and the YAML in each of its texts as another one. */
export function readConfigMap(
  manifests: Manifests,
  object: MappingNode,
  { resources, isPatch = false }: Pick<CarrierOptions, 'resources' | 'isPatch'>,
): CarriedRelease[] | 'partial' | undefined {
  const name = textAt(object, 'metadata', 'name') ?? ''
  const map = knownMap(resources, object, name)
  if (map === undefined) return undefined
  if (isPatch || manifests.isPartial) return 'partial'
  const whole = objectRelease(manifests, object, { group: map.group, version: configMapVersion, kind: name })
  const root = withoutTexts(object, map.keys)
  const own = { ...whole, layers: whole.layers.map((layer) => shellOf(layer, root)) }
  // A text that is not there is an empty one, so that a fix which renames a key changes nothing but texts.
  const texts = map.keys.map((key): CarriedRelease => {
    const entry = entryAt(object, ['data', key])
    const location = entry?.key ?? entryAt(object, ['kind'])!.key!
    const label = `${nameOf(object, manifests.file.name)} ${key}`
    const release = newRelease(manifests, `ConfigMap ${label}`, location)
    if (entry?.value.kind === 'scalar') addValues(manifests, release, entry)
    const kind = documentKind({ name }, key)
    const resource = { group: map.group, version: configMapVersion, kind, isText: true } as const
    const { layers, ...whole } = finished(release, location)
    return { ...whole, layers: layers.map(inWordsOfText), resource }
  })
  return [own, ...texts]
}

function inWordsOfText(layer: CarriedLayer): CarriedLayer {
  return 'findings' in layer ? { ...layer, findings: layer.findings.map(forKubernetes) } : layer
}

/** The object with nothing in the texts that are read on their own: what may be shown of them, they say themselves. */
function withoutTexts(object: MappingNode, keys: readonly string[]): MappingNode {
  const data = entryAt(object, ['data'])
  if (data?.value.kind !== 'mapping') return object
  const entries = [...data.value.entries].map(([key, entry]): [string, Entry] => {
    const isRead =
      keys.includes(key) && entry.value.kind === 'scalar' && typeof entry.value.value === 'string'
    return [key, isRead ? { ...entry, value: { ...entry.value, value: '' } as ValueNode } : entry]
  })
  const value: ValueNode = { ...data.value, entries: new Map(entries) }
  return { ...object, entries: new Map([...object.entries, ['data', { ...data, value }]]) }
}

function shellOf(layer: CarriedLayer, root: MappingNode): CarriedLayer {
  return 'findings' in layer ? { ...layer, root, documents: [root] } : layer
}

function knownMap(
  resources: ResourceIndex | undefined,
  object: MappingNode,
  name: string,
): ResourceIndex['configMaps'][string] | undefined {
  if (resources === undefined || !Object.hasOwn(resources.configMaps, name)) return undefined
  const isConfigMap = textAt(object, 'kind') === 'ConfigMap' && textAt(object, 'apiVersion') === 'v1'
  return isConfigMap ? resources.configMaps[name] : undefined
}
