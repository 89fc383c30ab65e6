import type { Location } from '../text/source-file.ts'
import { emptyMapping } from './empty-mapping.ts'

export type Scalar = string | number | boolean | null

/** A path into the values; numbers are list indexes. */
export type Path = readonly (string | number)[]

/** A value with the place that it comes from. Without a place it is a default of the chart. */
export type ValueNode = ScalarNode | MappingNode | SequenceNode

export interface ScalarNode {
  kind: 'scalar'
  value: Scalar
  style: 'plain' | 'quoted' | 'block'
  /** All digits of a whole number that does not fit into `value`; only `--set` keeps them. */
  digits?: string
  location?: Location
}

export interface MappingNode {
  kind: 'mapping'
  entries: ReadonlyMap<string, Entry>
  /** Entries of a user with null, each of which took a default of the chart away. */
  removed?: ReadonlyMap<string, Entry>
  /** Entries that a later one of the same mapping replaces. Nothing reads them, but they are in the file. */
  dropped?: readonly (readonly [key: string, entry: Entry])[]
  location?: Location
}

export interface SequenceNode {
  kind: 'sequence'
  items: readonly ValueNode[]
  location?: Location
}

/** A key of a mapping with its value. Nodes may be shared between places by aliases; entries are not. */
export interface Entry {
  /** Where the key is; absent for a default of the chart. */
  key?: Location
  value: ValueNode
  /** The entry of an earlier layer that this one replaces. */
  overrides?: Entry
}

/** The entry at a path, if every step of it is a key of a mapping. */
export function entryAt(root: MappingNode, path: Path): Entry | undefined {
  let entry: Entry | undefined
  let node: ValueNode | undefined = root
  for (const key of path) {
    entry = node?.kind === 'mapping' ? node.entries.get(String(key)) : undefined
    node = entry?.value
  }
  return entry
}

/** The entry or the item at a path; the place of an item is that of its value. */
export function entryOrItemAt(root: MappingNode, path: Path): Entry | undefined {
  return path.reduce<Entry | undefined>((at, key) => at && stepInto(at.value, key), { value: root })
}

function stepInto(node: ValueNode, key: string | number): Entry | undefined {
  if (node.kind === 'mapping') return node.entries.get(String(key))
  const value = node.kind === 'sequence' && typeof key === 'number' ? node.items[key] : undefined
  return value && { value, ...(value.location && { key: value.location }) }
}

/** All nodes that can be reached from some, these included, also where aliases share them. */
export function nodesFrom(roots: Iterable<ValueNode>): ReadonlySet<ValueNode> {
  const nodes = new Set<ValueNode>()
  const visit = (node: ValueNode): void => {
    if (nodes.has(node)) return
    nodes.add(node)
    if (node.kind === 'sequence') node.items.forEach(visit)
    else if (node.kind === 'mapping') for (const { value } of node.entries.values()) visit(value)
  }
  for (const root of roots) visit(root)
  return nodes
}

/** Whether two trees hold the same values, wherever they come from. */
export function isSameValue(a: ValueNode, b: ValueNode): boolean {
  return JSON.stringify(toPlain(a)) === JSON.stringify(toPlain(b))
}

/** Whether a value is null, or a text, mapping or sequence with nothing in it. */
export function isEmpty(node: ValueNode): boolean {
  if (node.kind === 'mapping') return node.entries.size === 0
  return node.kind === 'sequence' ? node.items.length === 0 : node.value === null || node.value === ''
}

export function isNull(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

/** Values without locations, as a rule sees them. */
export function toPlain(node: ValueNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.location !== undefined) return collectionToPlain(node)
  let plain = plainDefaults.get(node)
  if (plain === undefined) plainDefaults.set(node, (plain = collectionToPlain(node)))
  return plain
}

// The releases of a run share the chart's defaults, which have no place.
const plainDefaults = new WeakMap<ValueNode, unknown>()

function collectionToPlain(node: MappingNode | SequenceNode): unknown {
  if (node.kind === 'sequence') return node.items.map(toPlain)
  const plain = emptyMapping()
  for (const [key, entry] of node.entries) plain[key] = toPlain(entry.value)
  return plain
}

/** The tree of plain data: the chart's defaults. */
export function fromPlain(value: unknown): ValueNode {
  if (Array.isArray(value)) return { kind: 'sequence', items: value.map(fromPlain) }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', value: value as Scalar, style: 'plain' }
  }
  return mappingFromPlain(value)
}

export function mappingFromPlain(value: object): MappingNode {
  const entries = new Map<string, Entry>()
  for (const [key, item] of Object.entries(value)) entries.set(key, { value: fromPlain(item) })
  return { kind: 'mapping', entries }
}
