import type { CompactChart, CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { described } from '../chart/described.ts'
import { branchFor, resolveRef } from '../chart/resolve.ts'
import { schemaAt } from '../chart/schema-at.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { PathSet } from '../values/path-set.ts'
import type { MappingNode, Path } from '../values/values-tree.ts'
import { keysOfPath } from './keys-of-path.ts'
import { sectionsOf } from './read-paths.ts'

/** What rules read in a section that takes any value, with the schema of the same in the sections that describe it. */
interface OpenRead {
  path: Path
  schema: CompactSchema
}

/**
 * The paths in sections of third-party charts at which a release has another kind of value than rules read of each
 * component. The schema takes any value there, so it does not hold the rules back.
 */
export function oddReads(check: SchemaCheck, rules: readonly Rule[], values: MappingNode): PathSet {
  const odd = new PathSet()
  for (const read of new Set(rules.flatMap(({ readsEach = [] }) => readsEach))) {
    for (const open of openReads(check.chart, read)) {
      if (values.entries.get(open.path[0] as string)?.key === undefined) continue
      const path = oddPath(check, values, open)
      if (path !== undefined) odd.add(path)
    }
  }
  return odd
}

/** The path of a read at which no rule can look, or one above it. */
function oddPath(check: SchemaCheck, values: MappingNode, { path, schema }: OpenRead): Path | undefined {
  let map = values
  for (const [index, key] of path.entries()) {
    const entry = map.entries.get(key as string)
    if (entry?.key === undefined) return undefined
    const node = entry.value
    if (index === path.length - 1) {
      const root = check.chart.schema
      const isRead =
        branchFor(root, resolveRef(root, schema), node) !== undefined &&
        check.isAccepted({ key, entry, node, schema, isNamed: true }, schema)
      return isRead ? undefined : path
    }
    if (node.kind !== 'mapping') return path.slice(0, index + 1)
    map = node
  }
  return undefined
}

// The releases of a run ask about the same components.
const remembered = new WeakMap<CompactChart['components'], Map<string, readonly OpenRead[]>>()

function openReads(chart: CompactChart, read: string): readonly OpenRead[] {
  let reads = remembered.get(chart.components)
  if (reads === undefined) remembered.set(chart.components, (reads = new Map<string, OpenRead[]>()))
  let open = reads.get(read)
  if (open === undefined) reads.set(read, (open = findOpenReads(chart, read)))
  return open
}

function findOpenReads({ components, schema: root }: CompactChart, read: string): OpenRead[] {
  const sections = [...new Set(components.flatMap(sectionsOf))]
  const places = sections.map((section) => {
    const path = keysOfPath(`${section}.${read}`)
    return { path, schema: described(schemaAt(root, path)) }
  })
  const schema = places.find((place) => place.schema !== undefined)?.schema
  if (schema === undefined) return []
  return places.filter((place) => place.schema === undefined).map(({ path }) => ({ path, schema }))
}
