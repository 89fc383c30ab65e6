import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { nearestWord } from '../suggest/nearest-word.ts'
import type { Place } from '../source-file.ts'
import { entryAt, type MapNode, type ValueNode } from '../values-tree.ts'
import { childVisits } from '../schema/children.ts'
import { branchFor } from '../schema/resolve.ts'
import { asksForSecret, holdsSecret, mask, maskedKey, shownOfKey } from './secret-text.ts'
import { holdsNames, isEnvironment, isNearSecret, soundsSecret } from './secret-words.ts'
import { isSensitive, mayHoldSecret } from './sensitive.ts'
import type { Visit } from '../schema/visit.ts'

const listsNames = /^matchExpressions$|^matchFields$/

/**
 * Whether a value may not be shown: the model says so, its own text does, or its path sounds like a secret and the
 * model does not know better. `licenseSecretName` is known to be a name; a key of an unmodelled section is known to
 * be nothing.
 */
export function isSecret(root: CompactSchema, visit: Visit): boolean {
  const { node, schema } = visit
  if (node.kind === 'scalar' && (node.value === null || typeof node.value === 'boolean')) return false
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (at.schema !== undefined && isSensitive(root, at.schema)) return true
  }
  const isExpected = schema !== undefined && isScalarOf(root, schema, node)
  if (node.kind === 'scalar' && typeof node.value === 'string') {
    if (holdsSecret(node.value, isExpected) || followsFlag(visit)) return true
    if (!isExpected && schema !== undefined && mayHoldSecret(root, schema)) return true
    if (standsForSecrets(root, visit)) return true
  }
  return soundsSecretAt(visit, visit.isNamed && isExpected)
}

/** Whether the value is below one of a wrong kind, such as a list, where a map with secrets is expected. */
function standsForSecrets(root: CompactSchema, { parent }: Visit): boolean {
  for (let at = parent; at !== undefined; at = at.parent) {
    const { key, schema, node } = at
    // What of a variable is its name can be seen.
    if (typeof key === 'string' && isEnvironment(key)) return false
    if (schema === undefined || branchFor(root, schema, node) !== undefined) continue
    if (mayHoldSecret(root, schema)) return true
  }
  return false
}

function soundsSecretAt(visit: Visit, isKnown: boolean): boolean {
  if (isNameOf(visit)) return false
  if (visit.key === 'value') return true
  if (isKnown) return false
  const isNumber = visit.node.kind === 'scalar' && typeof visit.node.value === 'number'
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (typeof at.key !== 'string') continue
    if (holdsNames(at.key)) return false
    // A number in a section such as `licensing` is a setting.
    const isSection = at !== visit && at.isNamed && isNumber
    if ((soundsSecret(at.key) && !isSection) || (!at.isNamed && isNearSecret(at.key))) return true
    if (isEnvironment(at.key) && visit.key !== 'name') return true
  }
  return false
}

/** Whether this is the `name`, `key` or `value` of what refers to a Secret or selects nodes. */
function isNameOf({ key, parent }: Visit): boolean {
  if (typeof key !== 'string' || !/^(?:name|key|value)$/.test(key)) return false
  let above = parent
  while (typeof above?.key === 'number') above = above.parent
  if (typeof above?.key !== 'string') return false
  return (
    holdsNames(above.key) || listsNames.test(above.key) || (key === 'name' && /secrets?$/i.test(above.key))
  )
}

function followsFlag({ key, parent }: Visit): boolean {
  if (typeof key !== 'number' || parent?.node.kind !== 'list') return false
  const before = parent.node.items[key - 1]
  return before?.kind === 'scalar' && typeof before.value === 'string' && asksForSecret(before.value)
}

/** The stretches of one file's text that may not be shown. `path` leads to the chart's values in the file. */
export function secretPlaces(
  root: CompactSchema,
  documents: readonly MapNode[],
  path: readonly string[] = [],
): Place[] {
  const places: Place[] = []
  const collect = (visit: Visit): void => {
    const key = secretOfKey(root, visit)
    if (key !== undefined) places.push(key)
    if (visit.node.kind === 'scalar') {
      if (visit.node.place !== undefined && isSecret(root, visit)) places.push(visit.node.place)
      return
    }
    for (const child of childVisits(root, visit)) collect(child)
  }
  for (const node of documents) {
    const own = path.length === 0 ? node : entryAt(node, path)?.value
    if (own !== undefined) collect({ node: own, schema: root, isNamed: true })
    if (own !== node) collect({ node, isNamed: false })
  }
  return places.sort((a, b) => a.start - b.start)
}

function secretOfKey(root: CompactSchema, visit: Visit): Place | undefined {
  const place = visit.entry?.key
  if (place === undefined || typeof visit.key !== 'string') return undefined
  if (isBareSecret(root, visit)) return place
  const isKnown = isKnownKey(visit)
  if (shownOfKey(visit.key, isKnown) === undefined) return undefined
  const shown = shownOfKey(place.file.text.slice(place.start, place.end), isKnown) ?? 0
  return { ...place, start: place.start + shown }
}

/** The key or index of a step as it may be printed. */
export function printableKey(root: CompactSchema, visit: Visit): string | number {
  const { key = '' } = visit
  if (typeof key === 'number') return key
  return isBareSecret(root, visit) ? mask : maskedKey(key, isKnownKey(visit))
}

/** Names of variables are free, but hold no value as `NAME=value` does. */
function isKnownKey({ schema, parent }: Visit): boolean {
  return schema !== undefined && !(typeof parent?.key === 'string' && isEnvironment(parent.key))
}

/** Whether a secret stands where its key belongs, as in `licensing: {…}`. */
function isBareSecret(root: CompactSchema, { key, parent, node, schema }: Visit): boolean {
  if (schema !== undefined || parent?.schema === undefined || typeof key !== 'string') return false
  if (node.kind !== 'scalar' || node.value !== null || node.place?.start !== node.place?.end) return false
  const { properties = {} } = branchFor(root, parent.schema, parent.node) ?? {}
  if (!Object.values(properties).some((property) => isSensitive(root, property))) return false
  return nearestWord(key, Object.keys(properties)) === undefined
}

function isScalarOf(root: CompactSchema, schema: CompactSchema, node: ValueNode): boolean {
  return node.kind === 'scalar' && branchFor(root, schema, node)?.type !== undefined
}
