import { emptyMapping } from './empty-mapping.ts'
import { LayeredEntries } from './layered-entries.ts'
import { toPlain, type MappingNode, type ValueNode } from './values-tree.ts'

/** What has more children than this is converted child by child: a second copy of all would exceed the memory bound. */
const many = 1000

/**
 * A mapping as plain data. Each of its values is converted as a whole when a rule first reads it: a rule that reads one
 * value of a section usually reads several, and most releases have sections that no rule reads.
 */
export function lazyPlain({ entries }: MappingNode): Record<string, unknown> {
  const read = (plain: Record<string, unknown>, key: string | symbol): unknown => {
    if (typeof key !== 'string' || key in plain) return plain[key as string]
    const value = entries.get(key)?.value
    return value && (plain[key] = plainOf(value))
  }
  return new Proxy(emptyMapping(), {
    get: read,
    has: (_, key) => typeof key === 'string' && entries.has(key),
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor(plain, key) {
      read(plain, key)
      return Reflect.getOwnPropertyDescriptor(plain, key)
    },
  })
}

/** Items as plain data, of which none is kept: a rule that goes through them would keep all. */
function lazyItems(items: readonly ValueNode[]): readonly unknown[] {
  return new Proxy(items, {
    get(_, key) {
      const found = items[key as keyof typeof items] as ValueNode | undefined
      return typeof found === 'object' ? plainOf(found) : found
    },
  })
}

/** The keys of the chart come with the defaults, which the releases of a run share as plain data. */
function plainOf(node: ValueNode): unknown {
  if (node.kind === 'sequence')
    return node.items.length > many ? lazyItems(node.items) : node.items.map(plainOf)
  if (node.kind === 'scalar' || node.location === undefined) return toPlain(node)
  const { entries } = node
  const own = entries instanceof LayeredEntries ? entries.own : entries
  if (own.size > many) return lazyPlain(node)
  const plain = emptyMapping()
  if (entries instanceof LayeredEntries) {
    Object.assign(plain, toPlain(entries.defaults))
    for (const key of entries.removed.keys()) delete plain[key]
  }
  own.forEach(({ value }, key) => {
    plain[key] = plainOf(value)
  })
  return plain
}
