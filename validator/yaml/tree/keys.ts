import type { Location } from '../../text/source-file.ts'
import type { ValueNode } from '../../values/values-tree.ts'
import { mapKey } from '../nodes/map-key.ts'
import { YamlError } from '../errors/yaml-error.ts'

/** A key of a mapping. */
export interface Key {
  location: Location
  /** Absent where Helm has no text for it, and for `<<`, which takes over the keys of other mappings. */
  name?: string
  isMerge: boolean
}

export function keyOf(node: ValueNode, source: string, location: Location): Key {
  if (node.kind !== 'scalar') throw collectionKey(location)
  const name = mapKey(node.value, source)
  return { location, isMerge: false, ...(name !== undefined && { name }) }
}

/** The key with a name that was read before, where it is equal. */
export function withKnownName(known: Map<string, string>, key: Key): Key {
  const { name } = key
  if (name === undefined) return key
  const before = known.get(name)
  if (before !== undefined) return { ...key, name: before }
  if (known.size < mostRemembered) known.set(name, name)
  return key
}

const mostRemembered = 1000

export function collectionKey({ start, end }: Location): YamlError {
  return new YamlError(
    'a sequence or a mapping cannot be a key',
    start,
    end,
    'values files are not templates: quote {{ }} placeholders, or replace them first',
  )
}

/** For a key that is not text: null, or a number that needs 64 bits without a sign. */
export function namelessKey({ file, start, end }: Location): YamlError {
  const isNumber = /\d/.test(file.text.slice(start, end))
  const message = isNumber ? 'this number is too large for a key' : 'null cannot be a key'
  return new YamlError(message, start, end, 'put the key in quotes')
}
