import type { ValueNode } from '../values/values-tree.ts'

/** Whether a text in the value, or a key, begins an expression of the template language. */
export function holdsExpression(node: ValueNode): boolean {
  if (node.kind === 'scalar') return typeof node.value === 'string' && node.value.includes('{{')
  if (node.kind === 'list') return node.items.some(holdsExpression)
  return [...node.entries].some(([key, { value }]) => key.includes('{{') || holdsExpression(value))
}
