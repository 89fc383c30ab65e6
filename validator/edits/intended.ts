import type { MappingNode, Path, Scalar, ValueNode } from '../values/values-tree.ts'
import type { Change, PlainValue } from '../values/change.ts'

/** Plain data; maps are not objects, so that a key `__proto__` is a key. */
export type Intended = Scalar | Intended[] | IntendedMapping
export class IntendedMapping extends Map<string, Intended> {}

/** What a document shall mean, as plain data. Knows nothing of text. */
export function intendedOf(node: ValueNode): Intended {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(intendedOf)
  return intendedMapping(node)
}

export function intendedMapping(map: MappingNode): IntendedMapping {
  return new IntendedMapping([...map.entries].map(([key, { value }]) => [key, intendedOf(value)]))
}

/** Makes a change, or says that the document does not allow it. */
export function changeIntended(root: IntendedMapping, change: Change): boolean {
  const { path } = change
  const key = String(path.at(-1))
  const parent = mappingAt(root, path.slice(0, -1))
  switch (change.kind) {
    case 'add':
      return put(root, path, fromPlainValue(change.value))
    case 'set':
      if (parent?.has(key) !== true) return false
      parent.set(key, change.value)
      return true
    case 'split':
      if (parent?.has(key) !== true) return false
      parent.set(key, new IntendedMapping([[change.key, change.value]]))
      return true
    case 'rename':
      return parent !== undefined && renameKey(parent, key, change.to)
    case 'remove':
      if (parent?.delete(key) !== true) return false
      if (change.emptied !== 'keep') removeEmptied(root, path.slice(0, -1))
      return true
    case 'move': {
      const value = parent?.get(key)
      if (value === undefined) return false
      parent!.delete(key)
      if (!put(root, change.to, value)) return false
      removeEmptied(root, path.slice(0, -1))
      return true
    }
  }
}

/** Whether two documents hold the same values; says nothing of the order of keys. */
export function isSame(a: Intended, b: Intended): boolean {
  if (a instanceof IntendedMapping) {
    if (!(b instanceof IntendedMapping) || a.size !== b.size) return false
    for (const [key, value] of a) {
      const other = b.get(key)
      if (other === undefined || !isSame(value, other)) return false
    }
    return true
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]!))
  }
  return Object.is(a, b)
}

export function valueAt(root: IntendedMapping, path: Path): Intended | undefined {
  let node: Intended | undefined = root
  for (const step of path) {
    if (Array.isArray(node)) node = node[Number(step)]
    else if (node instanceof IntendedMapping) node = node.get(String(step))
    else return undefined
  }
  return node
}

function mappingAt(root: IntendedMapping, path: Path): IntendedMapping | undefined {
  const node = valueAt(root, path)
  return node instanceof IntendedMapping ? node : undefined
}

/** Puts a value at a path; maps that meet are merged, nothing is replaced. */
function put(root: IntendedMapping, path: Path, value: Intended): boolean {
  let node: Intended = root
  for (const step of path.slice(0, -1)) {
    let next: Intended | undefined
    if (Array.isArray(node)) next = node[Number(step)]
    else if (node instanceof IntendedMapping) {
      next = node.get(String(step)) ?? new IntendedMapping()
      node.set(String(step), next)
    }
    if (next === undefined) return false
    node = next
  }
  return node instanceof IntendedMapping && join(node, String(path.at(-1)), value)
}

function join(map: IntendedMapping, key: string, value: Intended): boolean {
  const there = map.get(key)
  if (there === undefined) {
    map.set(key, value)
    return true
  }
  if (!(there instanceof IntendedMapping) || !(value instanceof IntendedMapping)) return false
  return [...value].every(([inner, item]) => join(there, inner, item))
}

function removeEmptied(root: IntendedMapping, path: Path): void {
  for (let length = path.length; length > 0; length--) {
    if (mappingAt(root, path.slice(0, length))?.size !== 0) return
    const parent = mappingAt(root, path.slice(0, length - 1))
    // What is in a list stays, or the other items would move.
    if (parent === undefined) return
    parent.delete(String(path[length - 1]))
  }
}

function renameKey(map: IntendedMapping, from: string, to: string): boolean {
  const value = map.get(from)
  if (value === undefined || (map.has(to) && from !== to)) return false
  map.delete(from)
  map.set(to, value)
  return true
}

function fromPlainValue(value: PlainValue): Intended {
  if (Array.isArray(value)) return value.map(fromPlainValue)
  if (typeof value !== 'object' || value === null) return value
  return new IntendedMapping(Object.entries(value).map(([key, item]) => [key, fromPlainValue(item)]))
}
