import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { branchFor, resolveRef } from '../schema/resolve.ts'
import type { MapNode, Path } from '../values-tree.ts'

/** Names that other charts have for what stands elsewhere in this one, relative to the map of the component. */
const inComponent: Record<string, readonly string[]> = {
  replicaCount: ['deploymentOverrides.spec.replicas'],
  podAnnotations: ['deploymentOverrides.spec.template.metadata.annotations'],
  podLabels: ['deploymentOverrides.spec.template.metadata.labels'],
  service: ['serviceType', 'serviceOverrides'],
  serviceAnnotations: ['serviceOverrides.metadata.annotations'],
  logLevel: ['verbose'],
  debug: ['verbose'],
  annotations: ['extraAnnotations'],
}

/** The same, for the whole chart. */
const anywhere: Record<string, string> = {
  clusterName: 'common.cluster',
  insights: 'glooInsightsEngine',
  licenseSecret: 'licensing.licenseSecretName',
}

/** Where the values are that a key of another chart stands for; `path` ends in the key, `map` is its parent's schema. */
export function otherNames(root: CompactSchema, path: Path, map: CompactSchema): Path[] {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const near = (Object.hasOwn(inComponent, key) ? inComponent[key]! : []).map((text) => text.split('.'))
  const found = near.filter((relative) => isKnown(root, map, relative))
  if (found.length > 0) return found.map((relative) => [...parent, ...relative])
  const far = Object.hasOwn(anywhere, key) ? anywhere[key]!.split('.') : undefined
  return far !== undefined && isKnown(root, root, far) ? [far] : []
}

function isKnown(root: CompactSchema, map: CompactSchema, path: Path): boolean {
  let at: CompactSchema | undefined = map
  for (const key of path) {
    const target: CompactSchema = resolveRef(root, at)
    const branch = target.anyOf === undefined ? target : branchFor(root, target, emptyMap)
    at = branch?.properties?.[key]
    if (at === undefined) return false
  }
  return true
}

const emptyMap: MapNode = { kind: 'map', entries: new Map() }
