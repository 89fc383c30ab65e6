import type { MappingNode, ValueNode } from './values-tree.ts'

type Plain = Record<string, unknown>

// The releases of a run share the defaults that none of them changes.
const ofDefaults = new WeakMap<MappingNode, Plain>()

/**
 * A mapping as plain data, each value of which is made when somebody looks at it: a release has several times as many
 * values as all rules together read.
 */
export function lazyPlain(node: MappingNode): Plain {
  if (node.location !== undefined) return plainOf(node)
  let plain = ofDefaults.get(node)
  if (plain === undefined) ofDefaults.set(node, (plain = plainOf(node)))
  return plain
}

function plainOf({ entries }: MappingNode): Plain {
  const read = (plain: Plain, key: string | symbol): unknown => {
    if (typeof key !== 'string' || key in plain) return plain[key as string]
    const value = entries.get(key)?.value
    return value && (plain[key] = toLazy(value))
  }
  return new Proxy(Object.create(null) as Plain, {
    get: read,
    has: (_, key) => typeof key === 'string' && entries.has(key),
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor(plain, key) {
      read(plain, key)
      return Reflect.getOwnPropertyDescriptor(plain, key)
    },
  })
}

function toLazy(value: ValueNode): unknown {
  if (value.kind === 'scalar') return value.value
  return value.kind === 'sequence' ? value.items.map(toLazy) : lazyPlain(value)
}
