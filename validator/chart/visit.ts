import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { ChartHints } from '../../schema/model/hints.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { Entry, Path, ValueNode } from '../values/values-tree.ts'

/** A step of the walk over the values: a node, how it is reached and what the schema says of it. */
export interface Visit {
  parent?: Visit
  /** Key or index in the parent; absent at the root. */
  key?: string | number
  entry?: Entry
  node: ValueNode
  /** Absent where the schema knows nothing: under unknown keys and in open maps. */
  schema?: CompactSchema | undefined
  /** Whether the schema knows the key by name, not only as one of a mapping with free keys. */
  isNamed: boolean
}

/** The path as it is, for changes; never for a message. */
export function exactPathOf(visit: Visit): Path {
  return pathOfVisit(visit, ({ key }) => key!)
}

/** The keys down to a visit. A run may keep a hundred thousand of them, so each has only the memory that it needs. */
export function pathOfVisit(visit: Visit, keyOf: (at: Visit) => string | number): Path {
  let length = 0
  for (let at: Visit | undefined = visit; at?.key !== undefined; at = at.parent) length++
  const path = new Array<string | number>(length)
  for (let at: Visit | undefined = visit; at?.key !== undefined; at = at.parent) path[--length] = keyOf(at)
  return path
}

/** Whether a file of the user holds the value; otherwise it is the chart's default. */
export function isSetByUser({ entry, node }: Pick<Visit, 'entry' | 'node'>): boolean {
  return entry?.key !== undefined || node.location !== undefined
}

/** Where a key is, or the nearest one above it that a file holds. */
export function keyLocation(visit: Visit, lastFile: SourceFile): Location {
  for (let at: Visit | undefined = visit; at !== undefined && at.key !== undefined; at = at.parent) {
    const location = at.entry?.key ?? at.node.location
    if (location !== undefined) return location
  }
  return { file: lastFile, start: 0, end: 0 }
}

/** Where a value is; its key when the value is empty. */
export function valueLocation(visit: Visit, lastFile: SourceFile): Location {
  const { location } = visit.node
  return location !== undefined && location.end > location.start ? location : keyLocation(visit, lastFile)
}

/** The place of the value of an earlier layer that this one replaces. */
export function overriddenLocation({ entry }: { entry?: Entry | undefined }): Location | undefined {
  const before = entry?.overrides
  return before?.value.location ?? before?.key
}

/** Whether the chart itself reads the text, rather than a program in a container or whoever reads annotations. */
export function isForTheChart(visit: Visit, { handedOn = [] }: Pick<ChartHints, 'handedOn'>): boolean {
  if (!visit.isNamed || visit.schema === undefined) return false
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (typeof at.key === 'string' && (readByOthers.has(at.key) || handedOn.includes(at.key))) return false
  }
  return true
}

/** Whether the chart runs the text as a template. */
export function isInTemplate(visit: Visit): boolean {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (at.schema?.template === true) return true
  }
  return false
}

/** Variables of a container, and the values of every chart of an umbrella chart. */
const readByOthers = new Set(['env', 'global'])
