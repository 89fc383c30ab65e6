import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { acceptedTypes, allowedKeys, branchFor, hasType, resolveRef } from '../chart/resolve.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'
import type { KeySuggestion } from '../suggest/suggest.ts'
import { editDistance } from '../text/edit-distance.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { MappingNode, Path, ValueNode } from '../values/values-tree.ts'

/** So many mappings below one the location of a key is looked for. */
const deepest = 3

/** What a user most likely meant by an unknown field of a resource; `map` is the schema of its parent. */
export function suggestField(root: CompactSchema, visit: Visit, map: CompactSchema): KeySuggestion {
  const key = String(visit.key)
  const { node, parent } = visit
  const above = exactPathOf(parent!)
  const allowed = allowedKeys(map)
  const free = allowed.keys.filter((known) => fits(root, map.properties![known]!, node))
  const near = nearestWord(key, free)
  if (near?.isNear === true) return { kind: 'rename', key: near.word, isNear: true }
  const wrapped = wrappedKeys(root, map, node)
  if (wrapped.length > 0) return { kind: 'instead', paths: wrapped.map((key) => [...above, key]) }
  const longer = free.find((known) => isEnding(key, known) || isEnding(known, key) || isShortSlip(key, known))
  const other = near?.word ?? longer
  if (other !== undefined) return { kind: 'rename', key: other, isNear: false }
  const inside = isNamedOnce(root, key) ? below(root, map, key, node) : []
  const parents = inside.map((path) => [...above, ...path])
  if (parents.length > 0) return { kind: 'move', parents: parents.slice(0, 3), hasMore: false, isFar: false }
  if (takesLabel(root, map, node)) return { kind: 'label', parent: [...above, 'labels'] }
  return ofAncestor(root, visit, key) ?? { kind: 'allowed', ...allowed }
}

/** Keys of the parent that are one level too deep: all that a mapping has. */
function wrappedKeys(root: CompactSchema, map: CompactSchema, node: ValueNode): string[] {
  if (node.kind !== 'mapping' || node.entries.size === 0) return []
  const isOwn = (key: string, value: ValueNode): boolean => {
    const found = map.properties?.[key]
    return found !== undefined && fits(root, found, value)
  }
  for (const [key, { value }] of node.entries) if (!isOwn(key, value)) return []
  return [...node.entries.keys()]
}

/** Whether one name is another with words before it: `tlsMode` and `mode`. */
function isEnding(long: string, short: string): boolean {
  if (short.length < 4) return false
  return long.endsWith(short[0]!.toUpperCase() + short.slice(1))
}

/** Whether one shape of the kind has the key: names such as `name` say nothing about the location that was meant. */
function isNamedOnce(root: CompactSchema, key: string): boolean {
  let counts = keyCounts.get(root)
  if (counts === undefined) keyCounts.set(root, (counts = countsOfKeys(root)))
  return counts.get(key) === 1
}

// An object may have many unknown fields, so each kind is searched once.
const keyCounts = new WeakMap<CompactSchema, ReadonlyMap<string, number>>()

function countsOfKeys(root: CompactSchema): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const visit = ({ properties = {}, items, additionalProperties }: CompactSchema): void => {
    for (const [key, schema] of Object.entries(properties)) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      visit(schema)
    }
    if (items !== undefined) visit(items)
    if (typeof additionalProperties === 'object') visit(additionalProperties)
  }
  for (const schema of [root, ...Object.values(root.definitions ?? {})]) visit(schema)
  return counts
}

/** Mappings inside the parent that name the key. */
function below(root: CompactSchema, map: CompactSchema, key: string, node: ValueNode, depth = 0): Path[] {
  if (depth === deepest) return []
  return Object.entries(map.properties ?? {}).flatMap(([name, schema]): Path[] => {
    const inner = resolveRef(root, schema)
    const found = inner.properties?.[key]
    if (found !== undefined && fits(root, found, node)) return [[name]]
    return below(root, inner, key, node, depth + 1).map((path) => [name, ...path])
  })
}

/** Whether a word of three letters is another one with a letter more, less or changed: `nam` and `name`. */
function isShortSlip(key: string, known: string): boolean {
  return Math.min(key.length, known.length) === 3 && editDistance(key, known, 1) === 1
}

/** Whether the parent has labels, of which the key may be one. */
function takesLabel(root: CompactSchema, map: CompactSchema, node: ValueNode): boolean {
  const labels = map.properties?.labels && resolveRef(root, map.properties.labels).additionalProperties
  return node.kind === 'scalar' && typeof labels === 'object' && fits(root, labels, node)
}

/** The nearest mapping above that names the key, or one that ends in it. What tells the kind counts for nothing. */
function ofAncestor(root: CompactSchema, { parent, node }: Visit, key: string): KeySuggestion | undefined {
  for (let at = parent?.parent; at?.parent !== undefined; at = at.parent) {
    const schema = at.schema && branchFor(root, at.schema, at.node)
    if (at.node.kind !== 'mapping' || schema?.properties === undefined) continue
    const path = exactPathOf(at)
    const isFree = (known: string): boolean =>
      !(at.node as MappingNode).entries.has(known) && fits(root, schema.properties![known]!, node)
    const names = Object.keys(schema.properties).filter(isFree)
    if (names.includes(key)) return { kind: 'move', parents: [path], hasMore: false, isFar: false }
    const longer = names.find((known) => isEnding(known, key))
    if (longer !== undefined) return { kind: 'instead', paths: [[...path, longer]] }
  }
  return undefined
}

/** Whether a mapping, a list or a single value may be meant for a location. */
function fits(root: CompactSchema, schema: CompactSchema, node: ValueNode): boolean {
  const types = acceptedTypes(root, schema)
  if (types.length === 0 || (node.kind === 'scalar' && node.value === null)) return true
  if (node.kind === 'scalar') return types.some((type) => type !== 'object' && type !== 'array')
  return types.some((type) => hasType(node, type)) || (node.kind === 'mapping' && types.includes('array'))
}
