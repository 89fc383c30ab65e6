import type { Location } from '../../text/source-file.ts'
import type { SequenceNode, ValueNode } from '../../values/values-tree.ts'

/** An array keeps room for 17 items and more while it grows; in a long one it hardly counts. */
const long = 100

export function sequenceNode(items: readonly ValueNode[], location: Location): SequenceNode {
  return { kind: 'sequence', items: items.length < long ? items.slice() : items, location }
}
