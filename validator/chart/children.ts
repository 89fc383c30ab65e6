import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Entry, MappingNode, ValueNode } from '../values/values-tree.ts'
import { branchFor } from './resolve.ts'
import type { Visit } from './visit.ts'

/** What a mapping's schema says of one of its keys: `'unknown'` where nothing reads it. */
export type KeySchema = { schema: CompactSchema | undefined; isNamed: boolean } | 'unknown'

/** Whether nothing reads keys that the schema of a mapping does not know. */
export function knowsAllKeys({ additionalProperties, unknownKeys }: CompactSchema): boolean {
  return additionalProperties === false || unknownKeys === 'ignored'
}

export function keySchema(map: CompactSchema, key: string): KeySchema {
  const { properties, patternProperties, additionalProperties } = map
  if (properties !== undefined && Object.hasOwn(properties, key)) {
    return { schema: properties[key], isNamed: true }
  }
  for (const pattern in patternProperties) {
    if (matches(pattern, key)) return { schema: patternProperties[pattern], isNamed: false }
  }
  if (knowsAllKeys(map)) return 'unknown'
  return { schema: additionalProperties || undefined, isNamed: false }
}

/** Every child of a node, also those that the schema does not know and those that a later one replaces. */
export function* childVisits(root: CompactSchema, parent: Visit): Generator<Visit> {
  const schema = parent.schema && branchFor(root, parent.schema, parent.node)
  if (parent.node.kind === 'mapping') yield* mappingVisits(parent, parent.node, schema)
  if (parent.node.kind === 'sequence') yield* sequenceVisits(parent, parent.node.items, schema?.items)
}

function* mappingVisits(
  parent: Visit,
  node: MappingNode,
  schema: CompactSchema | undefined,
): Generator<Visit> {
  for (const [key, entry] of node.entries) yield entryVisit(parent, key, entry, schema)
  for (const [key, entry] of node.dropped ?? []) yield entryVisit(parent, key, entry, schema)
}

function entryVisit(parent: Visit, key: string, entry: Entry, schema: CompactSchema | undefined): Visit {
  const found = schema === undefined ? 'unknown' : keySchema(schema, key)
  const known = found === 'unknown' ? { schema: undefined, isNamed: false } : found
  return { parent, key, entry, node: entry.value, schema: known.schema, isNamed: known.isNamed }
}

/** Items represent their list: a list of names is as well known as its key. */
export function* sequenceVisits(
  parent: Visit,
  items: readonly ValueNode[],
  schema: CompactSchema | undefined,
): Generator<Visit> {
  for (const key of items.keys()) yield itemVisit(parent, items, key, schema)
}

export function itemVisit(
  parent: Visit,
  items: readonly ValueNode[],
  key: number,
  schema: CompactSchema | undefined,
): Visit {
  return { parent, key, node: items[key]!, schema, isNamed: parent.isNamed }
}

const compiled = new Map<string, RegExp>()

/** Patterns compile on first use: most of a schema's are never needed. */
export function matches(pattern: string, text: string): boolean {
  let regExp = compiled.get(pattern)
  if (regExp === undefined) compiled.set(pattern, (regExp = new RegExp(pattern, 'u')))
  return regExp.test(text)
}
