import { nodesFrom, type ScalarNode, type ValueNode } from '../values-tree.ts'
import { YamlFault } from './yaml-fault.ts'

export function isNotFinite({ value }: ScalarNode): boolean {
  return typeof value === 'number' && !Number.isFinite(value)
}

/** Refuses the first of these nodes that is a value. Helm has no objection to one that a later key replaces. */
export function refuseNotFinite(nodes: readonly ScalarNode[], root: ValueNode): void {
  if (nodes.length === 0) return
  const reached = nodesFrom([root])
  const place = nodes.find((node) => reached.has(node))?.place
  if (place === undefined) return
  throw new YamlFault(
    'Helm refuses values that are not finite numbers',
    place.start,
    place.end,
    'put the value in quotes if it is meant as text',
  )
}
