import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { acceptedTypes, branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import type { ValueNode } from '../values/values-tree.ts'
import { isRestOfSecret, refersToSecret } from './keys.ts'
import { isLeftOfSecret, likelyKey } from './likely-key.ts'
import { asksForSecret, holdsSecret } from './secret-text.ts'
import { isSensitive, mayHoldSecret } from './sensitive.ts'
import { vocabularyOf } from './vocabulary.ts'
import {
  holdsNames,
  isEnvironment,
  isHeaders,
  isNearSecret,
  isPlainHeader,
  isPlainVariable,
  mayBeEnvironment,
  namesSecret,
  soundsSecret,
} from './words.ts'

/** What a value is: a secret, the name of one, or neither. */
export type Sensitivity = 'secret' | 'name' | 'plain'

/**
 * The model says what is a secret, or the text does by its own words, or its path sounds like a secret and the model
 * does not know better. `licenseSecretName` is known to be a name; a free key is known to be nothing.
 */
export function classify(root: CompactSchema, visit: Visit): Sensitivity {
  const { node, schema } = visit
  if (node.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return 'plain'
  const isExpected = schema !== undefined && isScalarOf(root, schema, node)
  const text = typeof node.value === 'string' ? node.value : undefined
  if (text !== undefined && reference.test(text)) return 'name'
  if (text !== undefined && (holdsSecret(text, isExpected) || followsFlag(visit, text))) return 'secret'
  if (isRestOfSecret(visit)) return 'secret'
  if (isOfPlainVariable(visit, String(node.value))) return 'plain'
  if (isBelow(visit, (above) => isSensitiveVisit(root, above))) return 'secret'
  if (!isExpected && isForReference(root, visit)) return 'secret'
  if (text !== undefined) {
    if (!isExpected && schema !== undefined && mayHoldSecret(root, schema)) return 'secret'
    if (isWhereSecretsGo(root, visit)) return 'secret'
  }
  if (isNameOf(visit)) return 'name'
  if (visit.key === 'value') return 'secret'
  if (visit.isNamed && isExpected) return 'plain'
  return byPath(root, visit, text)
}

/**
 * Whether a mapping that refers to a Secret is expected here: people write the secret itself in its place, which looks
 * like a name where it is lower case.
 */
function isForReference(root: CompactSchema, { key, schema }: Visit): boolean {
  if (typeof key !== 'string' || schema === undefined) return false
  return referenceKey.test(key) && acceptedTypes(root, schema).includes('object')
}

const referenceKey = /(?:Secret|Token|Password|Credentials?)(?:Ref)?$/i

/** A variable that something else fills in, and the whole text of it. */
const reference = /^\$\{(?:env:)?[A-Za-z_]\w*\}$/

function byPath(root: CompactSchema, visit: Visit, text: string | undefined): Sensitivity {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (typeof at.key !== 'string') continue
    const key = likelyKey(root, at)
    // What sounds like a secret is hardly the slip of a name: `private_key` where the model has a file in `privateKey`.
    const isLikely = key === at.key || !soundsSecret(at.key)
    if (isLikely && (key === 'valueFrom' || holdsNames(key) || isDataKey(root, key))) return 'name'
    if (at === visit && text !== undefined && namesSecret(key, text)) return 'name'
    // A number in a section such as `licensing` is a setting.
    const isSection = at !== visit && at.isNamed && text === undefined
    const isSecretWord = (soundsSecret(key) && !isSection) || (!at.isNamed && isDamagedSecret(root, at))
    if (isSecretWord && !refersToSecret(at.node)) return 'secret'
    if (mayBeEnvironment(key) && visit.key !== 'name') return 'secret'
    // Services of telemetry have keys in headers of their own names.
    if (at !== visit && text !== undefined && isHeaders(key) && !isPlainHeader(String(visit.key)))
      return 'secret'
    if (key === 'values' && soundsSecret(nameBeside(at))) return 'secret'
  }
  return 'plain'
}

function isDamagedSecret(root: CompactSchema, at: Visit): boolean {
  return isNearSecret(likelyKey(root, at)) || isLeftOfSecret(root, at)
}

/** Whether the model says that a secret is here, or Kubernetes does: in the data of a Secret. */
function isSensitiveVisit(root: CompactSchema, { key, parent, schema }: Visit): boolean {
  if (schema !== undefined && isSensitive(root, schema)) return true
  if (key === 'stringData') return true
  const kind =
    key === 'data' && parent?.node.kind === 'mapping' ? parent.node.entries.get('kind')?.value : undefined
  return kind?.kind === 'scalar' && kind.value === 'Secret'
}

function isBelow(visit: Visit, holds: (above: Visit) => boolean): boolean {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) if (holds(at)) return true
  return false
}

/** Whether the value is below one of a wrong kind, such as a list, where a mapping with secrets is expected. */
function isWhereSecretsGo(root: CompactSchema, { parent }: Visit): boolean {
  for (let at = parent; at !== undefined; at = at.parent) {
    const { key, schema, node } = at
    // What of a variable is its name can be seen.
    if (typeof key === 'string' && isEnvironment(key)) return false
    if (schema === undefined || branchFor(root, schema, node) !== undefined) continue
    if (mayHoldSecret(root, schema) || isForReference(root, at)) return true
  }
  return false
}

const listsNames = /^matchExpressions$|^matchFields$/

/** Whether the key is known, in another place, for a text that is none: `passwordKey` names a key in the data of a Secret. */
function isDataKey(root: CompactSchema, key: string): boolean {
  return /.Key$/.test(key) && vocabularyOf(root).get(key) === 'plain'
}

/** Whether this is the `name`, `key` or `value` of what refers to a Secret or selects nodes. */
function isNameOf({ key, parent }: Visit): boolean {
  if (typeof key !== 'string' || !/^(?:name|namespace|key|value)$/.test(key)) return false
  // An item of a ConfigMap, and an attribute in a pipeline of telemetry.
  const beside = parent?.node.kind === 'mapping' ? parent.node.entries : undefined
  if (key === 'key' && (beside?.has('path') === true || beside?.has('action') === true)) return true
  let above = parent
  while (typeof above?.key === 'number') above = above.parent
  if (typeof above?.key !== 'string') return false
  return (
    (holdsNames(above.key) && (key !== 'value' || above.key === 'tolerations')) ||
    listsNames.test(above.key) ||
    (/^name(?:space)?$/.test(key) && /secrets?$/i.test(above.key))
  )
}

/** Whether this is the value of a variable that is known to hold no secret: in a map of names, a list, or the short form. */
function isOfPlainVariable(visit: Visit, value: string): boolean {
  const { key, parent } = visit
  if (parent?.node.kind !== 'mapping') return false
  if (typeof parent.key === 'string' && isEnvironment(parent.key)) return isPlainVariable(String(key), value)
  if (key !== 'value' || !isEnvironment(String(parent.parent?.key))) return false
  const name = typeof parent.key === 'number' ? nameBeside(visit) : String(parent.key)
  return isPlainVariable(name, value)
}

/** The name that is beside a value or a list of values. */
function nameBeside({ parent }: Visit): string {
  const name = parent?.node.kind === 'mapping' ? parent.node.entries.get('name')?.value : undefined
  return name?.kind === 'scalar' ? String(name.value) : ''
}

function followsFlag({ key, parent }: Visit, text: string): boolean {
  if (typeof key !== 'number' || parent?.node.kind !== 'sequence') return false
  const before = parent.node.items[key - 1]
  if (before?.kind !== 'scalar' || typeof before.value !== 'string') return false
  return (
    asksForSecret(before.value) || (!/\s/.test(before.value) && holdsSecret(`${before.value} ${text}`, true))
  )
}

function isScalarOf(root: CompactSchema, schema: CompactSchema, node: ValueNode): boolean {
  return node.kind === 'scalar' && branchFor(root, schema, node)?.type !== undefined
}
