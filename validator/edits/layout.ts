import type { Entry, MappingNode } from '../values/values-tree.ts'
import { lineEndAt } from '../text/lines.ts'
import { isFlow, ownEntries, spansOf, type Span } from './span.ts'

/** Where the entries of a mapping are in the text. */
export interface Layout {
  /** In the order of the text, without those that `<<` brings. */
  own: readonly (readonly [key: string, Entry])[]
  spans: readonly Span[]
  /** The last entry with each key. */
  indexes: ReadonlyMap<string, number>
  /** Keys that are more than once. */
  twice: ReadonlySet<string>
  isFlow: boolean
  hasMergeKey: boolean
  /** Where its first comment may be. */
  floor: number
}

/** That of a mapping which a change makes. */
export function newLayout(isFlow: boolean): Layout {
  return {
    own: [],
    spans: [],
    indexes: new Map(),
    twice: new Set(),
    isFlow,
    hasMergeKey: false,
    floor: 0,
  }
}

const layouts = new WeakMap<MappingNode, Layout>()

/** Many drafts ask for the layout of one mapping, which has one floor. */
export function layoutOf(text: string, node: MappingNode, floorOf: () => number): Layout {
  let layout = layouts.get(node)
  if (layout === undefined) layouts.set(node, (layout = findLayout(text, node, floorOf())))
  return layout
}

function findLayout(text: string, node: MappingNode, floor: number): Layout {
  const own = ownEntries(node)
  return {
    own,
    spans: spansOf(text, node, own, floor),
    indexes: new Map(own.map(([key], index) => [key, index])),
    twice: new Set(node.dropped?.map(([key]) => key)),
    isFlow: node.location !== undefined && isFlow(text, node),
    hasMergeKey: own.length < node.entries.size + (node.dropped?.length ?? 0),
    floor,
  }
}

/** Where the first comment of a document may be. */
export function documentFloor(text: string, { location }: MappingNode): number {
  if (location === undefined) return 0
  const before = text.slice(0, location.start)
  const marker = before.lastIndexOf('\n---')
  if (marker >= 0) return lineEndAt(text, marker + 1)
  return before.startsWith('---') ? lineEndAt(text, 0) : 0
}
