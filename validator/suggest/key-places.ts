import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { resolveRef } from '../chart/resolve.ts'
import type { Path } from '../values/values-tree.ts'

/** For each key the mappings that name it. Mappings with free keys and lists are not searched. */
export type KeyPlaces = ReadonlyMap<string, readonly Path[]>

/** Keys of the chart's own sections; what lies in shapes of Kubernetes is left out, since it fits anywhere. */
export function chartKeyPlaces(root: CompactSchema): KeyPlaces {
  return remembered(chartPlaces, root, () => collect(root, root, (schema) => isKubernetesKind(root, schema)))
}

/** Keys below one shape of Kubernetes, relative to it; of any other shape none. */
export function kubernetesKeyPlaces(root: CompactSchema, shape: CompactSchema): KeyPlaces {
  return remembered(kubernetesPlaces, shape, () =>
    isKubernetesKind(root, shape) ? collect(root, shape, () => false) : new Map<string, Path[]>(),
  )
}

/** Whether a shape of Kubernetes has such a key: in another section of the chart it then says little. */
export function isKubernetesKey(root: CompactSchema, key: string): boolean {
  return remembered(kubernetesKeys, root, () => {
    const kinds = Object.values(root.definitions ?? {}).filter((shape) => isKubernetesKind(root, shape))
    return new Set(kinds.flatMap((shape) => Object.keys(shape.properties ?? {})))
  }).has(key)
}

const deepest = 6
// A file may hold thousands of unknown keys, so each tree is searched once.
const chartPlaces = new WeakMap<CompactSchema, KeyPlaces>()
const kubernetesPlaces = new WeakMap<CompactSchema, KeyPlaces>()
const kubernetesKeys = new WeakMap<CompactSchema, ReadonlySet<string>>()
const kubernetesKinds = new WeakMap<CompactSchema, ReadonlySet<CompactSchema>>()

function collect(
  root: CompactSchema,
  start: CompactSchema,
  isSkipped: (schema: CompactSchema) => boolean,
): KeyPlaces {
  const locations = new Map<string, Path[]>()
  const visit = (schema: CompactSchema, path: Path): void => {
    const target = resolveRef(root, schema)
    if (path.length > deepest || isSkipped(target)) return
    for (const branch of target.anyOf ?? []) visit(branch, path)
    for (const [key, child] of Object.entries(target.properties ?? {})) {
      const known = locations.get(key)
      if (known === undefined) locations.set(key, [path])
      else known.push(path)
      visit(child, [...path, key])
    }
  }
  visit(start, [])
  for (const paths of locations.values()) paths.sort(byDepthAndName)
  return locations
}

function byDepthAndName(a: Path, b: Path): number {
  return a.length - b.length || (a.join('.') < b.join('.') ? -1 : 1)
}

/** Kubernetes' kinds start with a capital among the definitions; the chart's own shapes do not. */
function isKubernetesKind(root: CompactSchema, schema: CompactSchema): boolean {
  const kinds = remembered(kubernetesKinds, root, () => {
    const definitions = Object.entries(root.definitions ?? {})
    return new Set(definitions.filter(([name]) => /^[A-Z]/.test(name)).map(([, shape]) => shape))
  })
  return kinds.has(schema)
}

function remembered<Value>(
  cache: WeakMap<CompactSchema, Value>,
  key: CompactSchema,
  make: () => Value,
): Value {
  let value = cache.get(key)
  if (value === undefined) cache.set(key, (value = make()))
  return value
}
