import type { CompactSchema, JsonType } from '../../schema/model/compact-chart.ts'
import { alternatives, quoted } from '../values/path-text.ts'
import type { ScalarNode, ValueNode } from '../values/values-tree.ts'
import { acceptedTypes, resolveRef } from '../chart/resolve.ts'

const typeWords: Record<JsonType, string> = {
  object: 'a mapping',
  array: 'a sequence',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
}

/** What a schema wants, in words: `a map or false`. */
export function expected(root: CompactSchema, schema: CompactSchema): string {
  const target = resolveRef(root, schema)
  if (target.anyOf !== undefined) return alternatives(target.anyOf.map((branch) => expected(root, branch)))
  if (target.enum !== undefined) return allowedValues(target.enum)
  const types = acceptedTypes(root, target)
  // "true or false" reads badly beside another "or".
  return alternatives(
    types.map((type) => (type === 'boolean' && types.length > 1 ? 'a boolean' : typeWords[type])),
  )
}

/** The keys that a mapping may hold, as far as a line of text takes them. */
export function firstKeys(keys: readonly string[]): string {
  return `${keys.slice(0, 10).join(', ')}${keys.length > 10 ? ' …' : ''}`
}

export function allowedValues(values: readonly (string | number | boolean)[]): string {
  if (values.length < 2) return values.join('')
  const words = values.map((value) => (value === '' ? '""' : String(value)))
  return `one of ${words.length > 10 ? `${words.slice(0, 10).join(', ')} …` : words.join(', ')}`
}

/** What is there, in words; a secret only by its kind. */
export function found(node: ValueNode, isSecret: boolean): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a sequence'
  if (node.value === null) return 'null'
  if (isSecret) return `a ${typeof node.value}`
  return `${typeof node.value} ${shown(node)}`
}

/** The value as the user wrote it. */
export function shown(node: ScalarNode): string {
  return typeof node.value === 'string' ? quoted(node.value) : sourceText(node)
}

export function sourceText({ value, location }: ScalarNode): string {
  return location === undefined ? String(value) : location.file.text.slice(location.start, location.end)
}
