import type { MappingNode, Path, Scalar, ValueNode } from '../values/values-tree.ts'
import type { Change, PlainValue } from '../values/change.ts'

/** Plain data; maps are not objects, so that a key `__proto__` is a key. */
export type Intended = Scalar | Intended[] | IntendedMapping

/** A mapping that is edited. Values that no edit reads stay nodes of the source, of which a file may have a hundred thousand. */
export class IntendedMapping {
  readonly #held: Map<string, Held>

  constructor(entries: Iterable<readonly [string, Held]> = []) {
    this.#held = new Map(entries)
  }

  get size(): number {
    return this.#held.size
  }

  keys(): Iterable<string> {
    return this.#held.keys()
  }

  has(key: string): boolean {
    return this.#held.has(key)
  }

  get(key: string): Intended | undefined {
    const held = this.#held.get(key)
    if (!isNode(held)) return held
    const intended = intendedOf(held)
    this.#held.set(key, intended)
    return intended
  }

  /** The value as it is stored, to compare it. */
  held(key: string): Held | undefined {
    return this.#held.get(key)
  }

  set(key: string, value: Intended): void {
    this.#held.set(key, value)
  }

  delete(key: string): boolean {
    return this.#held.delete(key)
  }
}

/** What is intended, or the node that means it. */
type Held = Intended | ValueNode

function isNode(held: Held | undefined): held is ValueNode {
  return typeof held === 'object' && held !== null && 'kind' in held
}

/** What a document shall mean, as plain data. Knows nothing of text. */
export function intendedOf(node: ValueNode): Intended {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(intendedOf)
  return intendedMapping(node)
}

export function intendedMapping(map: MappingNode): IntendedMapping {
  return new IntendedMapping(heldIn(map))
}

function* heldIn({ entries }: MappingNode): Generator<[string, Held]> {
  for (const [key, { value }] of entries) yield [key, value.kind === 'scalar' ? value.value : value]
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
export function isSame(a: Held, b: Held): boolean {
  if (isMapping(a)) return isMapping(b) && isSameMapping(a, b)
  const items = itemsOf(a)
  if (items !== undefined) {
    const others = itemsOf(b)
    return items.length === others?.length && items.every((item, index) => isSame(item, others[index]!))
  }
  return Object.is(scalarOf(a), scalarOf(b))
}

type AnyMapping = IntendedMapping | MappingNode

function isMapping(held: Held): held is AnyMapping {
  return held instanceof IntendedMapping || (isNode(held) && held.kind === 'mapping')
}

function isSameMapping(a: AnyMapping, b: AnyMapping): boolean {
  const [own, others] = [a, b].map((map) => (map instanceof IntendedMapping ? map : map.entries))
  if (own!.size !== others!.size) return false
  for (const key of own!.keys()) {
    const other = heldAt(b, key)
    if (other === undefined || !isSame(heldAt(a, key)!, other)) return false
  }
  return true
}

function heldAt(map: AnyMapping, key: string): Held | undefined {
  return map instanceof IntendedMapping ? map.held(key) : map.entries.get(key)?.value
}

function itemsOf(held: Held): readonly Held[] | undefined {
  if (Array.isArray(held)) return held
  return isNode(held) && held.kind === 'sequence' ? held.items : undefined
}

/** A mapping or sequence is equal to no scalar. */
function scalarOf(held: Held): unknown {
  return isNode(held) && held.kind === 'scalar' ? held.value : held
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
  return Array.from(value.keys()).every((inner) => join(there, inner, value.get(inner)!))
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
