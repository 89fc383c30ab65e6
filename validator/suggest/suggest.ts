import type { CompactChart, CompactSchema } from '../../schema/model/compact-chart.ts'
import { configuredSection } from '../chart/configured-section.ts'
import { acceptedTypes, allowedKeys, resolveRef, type AllowedKeys } from '../chart/resolve.ts'
import { schemaAt } from '../chart/schema-at.ts'
import type { Path, ValueNode } from '../values/values-tree.ts'
import { chartKeyPlaces, isKubernetesKey, kubernetesKeyPlaces } from './key-places.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { otherNames } from './other-names.ts'

export type KeySuggestion =
  /** The key was mistyped; `isNear` when nothing else can be meant. */
  | { kind: 'rename'; key: string; isNear: boolean }
  /** The key is right, its place is not; `isFar` when another section has it, which may mean something else. */
  | { kind: 'move'; parents: Path[]; hasMore: boolean; isFar: boolean }
  /** It may be a label, which has a place of its own. */
  | { kind: 'label'; parent: Path }
  /** Other charts have the key; these values do the same here. */
  | { kind: 'instead'; paths: Path[] }
  /** It is a section of the chart; `isOnly` when nothing else has the name. */
  | { kind: 'section'; isOnly: boolean }
  /** Sections of the chart are below a key of the user. */
  | { kind: 'holds'; sections: string[] }
  /** A custom resource has it, which something else reads. */
  | { kind: 'resource'; resource: string; reader: string }
  /** It is a section of another known chart. */
  | { kind: 'other-chart'; chart: string }
  | ({ kind: 'allowed' } & AllowedKeys)

const maxShown = 3
/** A key that more maps have, such as `enabled`, says nothing about the place that was meant. */
const maxPlaces = 16

/** What a user most likely meant by an unknown key; `path` ends in the key, `map` is the schema of its parent. */
export function suggestKey(
  chart: CompactChart,
  path: Path,
  map: CompactSchema,
  node: ValueNode,
): KeySuggestion {
  const key = String(path.at(-1))
  const near = nearestWord(key, keysFor(chart.schema, map, node))
  if (near?.isNear) return { kind: 'rename', key: near.word, isNear: true }
  const paths = otherNames(chart, path, map)
  if (paths.length > 0) return { kind: 'instead', paths }
  const resource = chart.hints.otherNames.inResource?.[String(path[0])]
  if (path.length > 1 && resource?.fields.includes(key))
    return { kind: 'resource', resource: resource.kind, reader: resource.reader }
  const mayBeSection = node.kind === 'mapping' && path.length > 1 && isSection(chart, key)
  if (mayBeSection && isOnlySection(chart, key)) return { kind: 'section', isOnly: true }
  const parents = locationsOf(chart, path, key, map).filter((parent) => {
    const schema = schemaAt(chart.schema, [...parent, key])
    return schema === undefined || fitsKind(chart.schema, schema, node)
  })
  const isFar = path.length > 1 && parents.length > 0 && parents[0]![0] !== path[0]
  if (mayBeSection && (isFar || parents.length === 0)) return { kind: 'section', isOnly: false }
  if (parents.length > 0) {
    return {
      kind: 'move',
      parents: parents.slice(0, maxShown),
      hasMore: parents.length > maxShown,
      isFar,
    }
  }
  if (near === undefined && node.kind === 'mapping' && path.length === 1) {
    const sections = [...node.entries.keys()].filter((inner) => isSection(chart, inner))
    if (sections.length > 0) return { kind: 'holds', sections }
  }
  return near === undefined
    ? { kind: 'allowed', ...allowedKeys(map) }
    : { kind: 'rename', key: near.word, isNear: false }
}

/** Of a section such as `glooUi`; `redis` is a key of several sections too. */
function isOnlySection({ schema }: CompactChart, key: string): boolean {
  return (chartKeyPlaces(schema).get(key) ?? []).every((location) => location.length === 0)
}

function isSection({ schema }: CompactChart, key: string): boolean {
  return key !== 'global' && Object.hasOwn(schema.properties ?? {}, key)
}

/**
 * Whether a mapping, a list or a single value may be meant for a place: a list for a map of names, one item for a
 * list.
 */
function fitsKind(root: CompactSchema, schema: CompactSchema, node: ValueNode): boolean {
  const types = acceptedTypes(root, schema)
  if (types.length === 0 || (node.kind === 'scalar' && node.value === null)) return true
  if (node.kind === 'scalar') return types.some((type) => type !== 'object')
  return types.includes('object') || (node.kind === 'sequence' && types.includes('array'))
}

const remembered = new WeakMap<CompactSchema, Map<string, readonly string[]>>()

/** The keys of a mapping that a value may be meant for. */
function keysFor(root: CompactSchema, map: CompactSchema, node: ValueNode): readonly string[] {
  let ofKinds = remembered.get(map)
  if (ofKinds === undefined) remembered.set(map, (ofKinds = new Map<string, readonly string[]>()))
  const kind = node.kind === 'scalar' && node.value === null ? 'null' : node.kind
  let keys = ofKinds.get(kind)
  if (keys === undefined) {
    const { properties = {} } = map
    keys = Object.keys(properties)
      .sort()
      .filter((key) => fitsKind(root, properties[key]!, node))
    ofKinds.set(kind, keys)
  }
  return keys
}

/** Places near by come first: below the shape of Kubernetes itself, then in the same section, in the one that it configures, then anywhere. */
function locationsOf(chart: CompactChart, path: Path, key: string, map: CompactSchema): readonly Path[] {
  const { schema } = chart
  const parent = path.slice(0, -1)
  const below = kubernetesKeyPlaces(schema, map).get(key) ?? patchPlaces(chart, map, key)
  const anywhere = (chartKeyPlaces(schema).get(key) ?? []).filter((location) => location.length > 0)
  const inSection = anywhere.filter((location) => location[0] === path[0])
  const configured = configuredSection(chart, path[0])
  const inConfigured = anywhere.filter((location) => location[0] === configured)
  const elsewhere =
    path.length > 1 && isKubernetesKey(schema, key)
      ? []
      : anywhere.filter(([section]) => !isOpenSection(schema, String(section)))
  const nearest = [
    below.map((location) => [...parent, ...location]),
    inSection,
    inConfigured,
    elsewhere,
  ].find((locations) => locations.length > 0)
  return nearest === undefined || nearest.length > maxPlaces ? [] : nearest
}

/** The section of a third-party chart, whose keys mean something else than the same words of this chart. */
function isOpenSection(root: CompactSchema, section: string): boolean {
  const schema = root.properties?.[section]
  return schema !== undefined && resolveRef(root, schema).additionalProperties === undefined
}

/** Of a component, what its patch of the workload takes: replicas, tolerations. */
function patchPlaces({ schema, components }: CompactChart, map: CompactSchema, key: string): Path[] {
  const names = new Set(components.map(({ overrides }) => overrides.split('.').at(-1)!))
  return [...names].flatMap((name) => {
    const patch = map.properties?.[name]
    const locations = patch && kubernetesKeyPlaces(schema, resolveRef(schema, patch)).get(key)
    return (locations ?? []).filter(({ length }) => length > 0).map((location) => [name, ...location])
  })
}
