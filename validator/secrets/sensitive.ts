import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { resolveRef } from '../chart/resolve.ts'
import { holdsNames, soundsSecret } from './words.ts'

/** Whether the model says that what is here is a secret. */
export function isSensitive(root: CompactSchema, schema: CompactSchema): boolean {
  for (let at: CompactSchema | undefined = schema; at !== undefined; at = referred(root, at)) {
    if (at.sensitive) return true
  }
  return false
}

const remembered = new WeakMap<CompactSchema, boolean>()

/**
 * Whether a text in the place of a mapping may be a secret of it: the mapping has one, says where one is, or the model does not
 * know what it has.
 */
export function mayHoldSecret(root: CompactSchema, schema: CompactSchema): boolean {
  const { anyOf, type, properties = {}, additionalProperties } = resolveRef(root, schema)
  if (anyOf?.some((branch) => mayHoldSecret(root, branch))) return true
  const isUnknown =
    type === undefined ? anyOf === undefined : type === 'object' && additionalProperties === undefined
  return isUnknown || Object.keys(properties).some(pointsToSecret) || hasSensitive(root, schema)
}

function pointsToSecret(key: string): boolean {
  return soundsSecret(key) && !holdsNames(key)
}

function hasSensitive(root: CompactSchema, schema: CompactSchema): boolean {
  const known = remembered.get(schema)
  if (known !== undefined) return known
  // A shape may contain itself.
  remembered.set(schema, false)
  const found = isSensitive(root, schema) || partsOf(root, schema).some((part) => hasSensitive(root, part))
  remembered.set(schema, found)
  return found
}

function partsOf(root: CompactSchema, schema: CompactSchema): CompactSchema[] {
  const { properties = {}, patternProperties = {}, additionalProperties, items, anyOf = [] } = schema
  const parts = [...Object.values(properties), ...Object.values(patternProperties), ...anyOf]
  if (typeof additionalProperties === 'object') parts.push(additionalProperties)
  if (items !== undefined) parts.push(items)
  const target = referred(root, schema)
  if (target !== undefined) parts.push(target)
  return parts
}

function referred(root: CompactSchema, { $ref }: CompactSchema): CompactSchema | undefined {
  return $ref === undefined ? undefined : root.definitions?.[$ref.slice('#/definitions/'.length)]
}
