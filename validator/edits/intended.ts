import type { MapNode, Path, Scalar, ValueNode } from '../values/values-tree.ts'
import type { Change, PlainValue } from '../values/change.ts'

/** Plain data; maps are not objects, so that a key `__proto__` is a key. */
export type Intended = Scalar | Intended[] | IntendedMap
export class IntendedMap extends Map<string, Intended> {}

/** What a document shall mean, as plain data. Knows nothing of text. */
export function intendedOf(node: ValueNode): Intended {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(intendedOf)
  return intendedMap(node)
}

export function intendedMap(map: MapNode): IntendedMap {
  return new IntendedMap([...map.entries].map(([key, { value }]) => [key, intendedOf(value)]))
}

/** Makes a change, or says that the document does not allow it. */
export function changeIntended(root: IntendedMap, change: Change): boolean {
  const { path } = change
  const key = String(path.at(-1))
  const parent = mapAt(root, path.slice(0, -1))
  switch (change.kind) {
    case 'add':
      return put(root, path, fromPlainValue(change.value))
    case 'set':
      if (parent?.has(key) !== true) return false
      parent.set(key, change.value)
      return true
    case 'split':
      if (parent?.has(key) !== true) return false
      parent.set(key, new IntendedMap([[change.key, change.value]]))
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
  if (a instanceof IntendedMap) {
    if (!(b instanceof IntendedMap) || a.size !== b.size) return false
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

export function valueAt(root: IntendedMap, path: Path): Intended | undefined {
  let node: Intended | undefined = root
  for (const step of path) {
    if (Array.isArray(node)) node = node[Number(step)]
    else if (node instanceof IntendedMap) node = node.get(String(step))
    else return undefined
  }
  return node
}

function mapAt(root: IntendedMap, path: Path): IntendedMap | undefined {
  const node = valueAt(root, path)
  return node instanceof IntendedMap ? node : undefined
}

/** Puts a value at a path; maps that meet are merged, nothing is replaced. */
function put(root: IntendedMap, path: Path, value: Intended): boolean {
  let node: Intended = root
  for (const step of path.slice(0, -1)) {
    let next: Intended | undefined
    if (Array.isArray(node)) next = node[Number(step)]
    else if (node instanceof IntendedMap) {
      next = node.get(String(step)) ?? new IntendedMap()
      node.set(String(step), next)
    }
    if (next === undefined) return false
    node = next
  }
  return node instanceof IntendedMap && join(node, String(path.at(-1)), value)
}

function join(map: IntendedMap, key: string, value: Intended): boolean {
  const there = map.get(key)
  if (there === undefined) {
    map.set(key, value)
    return true
  }
  if (!(there instanceof IntendedMap) || !(value instanceof IntendedMap)) return false
  return [...value].every(([inner, item]) => join(there, inner, item))
}

function removeEmptied(root: IntendedMap, path: Path): void {
  for (let length = path.length; length > 0; length--) {
    if (mapAt(root, path.slice(0, length))?.size !== 0) return
    const parent = mapAt(root, path.slice(0, length - 1))
    // What is in a list stays, or the other items would move.
    if (parent === undefined) return
    parent.delete(String(path[length - 1]))
  }
}

function renameKey(map: IntendedMap, from: string, to: string): boolean {
  const value = map.get(from)
  if (value === undefined || (map.has(to) && from !== to)) return false
  map.delete(from)
  map.set(to, value)
  return true
}

function fromPlainValue(value: PlainValue): Intended {
  if (Array.isArray(value)) return value.map(fromPlainValue)
  if (typeof value !== 'object' || value === null) return value
  return new IntendedMap(Object.entries(value).map(([key, item]) => [key, fromPlainValue(item)]))
}
