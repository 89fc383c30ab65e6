import type { Entry, ValueNode } from '../../values/values-tree.ts'
import type { Body } from './expression.ts'

/** The tree of a body: attributes are keys, blocks are lists of mappings. */
export function bodyTree({ attributes, blocks }: Body): ValueNode {
  const entries = new Map<string, Entry>()
  for (const [name, { key, value }] of attributes) entries.set(name, { key, value: value.node })
  for (const { type, key, body } of blocks) {
    const before = entries.get(type)?.value
    const items = before?.kind === 'sequence' ? before.items : []
    entries.set(type, { key, value: { kind: 'sequence', items: [...items, bodyTree(body)] } })
  }
  return { kind: 'mapping', entries }
}
