import { valueLocation, type Visit } from '../chart/visit.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { ScalarNode, ValueNode } from '../values/values-tree.ts'

/** A text of a template, as a value or as a key. */
export interface TemplateText {
  text: string
  visit: Visit
  location: Location
}

/** The texts of a value in the order in which Helm writes them. */
export function* textsIn(visit: Visit, lastFile: SourceFile): Generator<TemplateText> {
  const { node } = visit
  if (node.kind !== 'scalar')
    for (const key of keysOf(node)) yield* textsOfChild(childOf(visit, key), lastFile)
  else if (typeof node.value === 'string')
    yield { text: node.value, visit, location: valueLocation(visit, lastFile) }
}

/** The key of a child and the texts of its value. */
export function* textsOfChild(child: Visit, lastFile: SourceFile): Generator<TemplateText> {
  const { key, entry } = child
  if (typeof key === 'string')
    yield { text: key, visit: child, location: entry?.key ?? valueLocation(child, lastFile) }
  yield* textsIn(child, lastFile)
}

/** Keys of a mapping are sorted. */
export function keysOf(node: ValueNode): (string | number)[] {
  if (node.kind === 'sequence') return [...node.items.keys()]
  return node.kind === 'mapping' ? [...node.entries.keys()].sort() : []
}

export function childOf(parent: Visit, key: string | number): Visit {
  const node = parent.node as Exclude<ValueNode, ScalarNode>
  if (node.kind === 'sequence') return { parent, key, node: node.items[Number(key)]!, isNamed: true }
  const entry = node.entries.get(String(key))!
  return { parent, key, entry, node: entry.value, isNamed: true }
}

export function holdsExpression(text: string): boolean {
  return text.includes('{{')
}
