import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { described } from '../chart/described.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import type { Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'
import { isCutFromSecret } from './cut-secrets.ts'
import { isLeftOfSecret, likelyKey } from './likely-key.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { mask } from './redacted-text.ts'
import { maskedKey, shownOfKey } from './secret-text.ts'
import { isSensitive } from './sensitive.ts'
import { vocabularyOf } from './vocabulary.ts'
import { holdsNames, isEnvironment, isSecretKey, soundsLikeSecret } from './words.ts'

/** The key or index of a step as it may be printed. */
export function printableKey(root: CompactSchema, visit: Visit): string | number {
  const { key = '' } = visit
  if (typeof key === 'number') return key
  return isSecretItself(root, visit) ? mask : maskedKey(key, isKnownKey(visit))
}

/** The same of a path of which no schema is known. */
export function printablePath(path: Path): Path {
  return path.map((key, index) => {
    if (typeof key === 'number') return key
    const above = path.slice(0, index).filter((one, at): one is string => {
      return typeof one === 'string' && !isEnvironment(String(path[at - 1]))
    })
    const isText = above.some(isSecretKey) || (!wordLike.test(key) && above.some(soundsLikeSecret))
    return isText ? mask : maskedKey(key, false)
  })
}

/** The same of a key that has no value: it may be a secret without its own key. */
export function printableBarePath(path: Path): Path {
  const shown = printablePath(path)
  const key = shown.at(-1)
  return typeof key === 'string' && !wordLike.test(key) ? [...shown.slice(0, -1), mask] : shown
}

/** The span of a key in the file that may not be shown. */
export function secretOfKey(root: CompactSchema, visit: Visit): Location | undefined {
  const location = visit.entry?.key
  if (location === undefined || typeof visit.key !== 'string') return undefined
  if (isSecretItself(root, visit)) return location
  const isKnown = isKnownKey(visit)
  if (shownOfKey(visit.key, isKnown) === undefined) return undefined
  const shown = shownOfKey(location.file.text.slice(location.start, location.end), isKnown) ?? 0
  return { ...location, start: location.start + shown }
}

/**
 * Whether nothing but a text belongs to the key, and that is a secret: a mapping there is a slip, and its keys are
 * the text.
 */
export function isKeyOfSecret(root: CompactSchema, visit: Visit): boolean {
  const { key, node, isNamed, parent } = visit
  const schema = described(visit.schema)
  if (schema !== undefined && isSensitive(root, schema)) return true
  if (isNamed || typeof key !== 'string') return false
  // After a syntax error the key contains that of a secret and its colon, and the value may be the rest of the secret.
  if (schema === undefined && shownOfKey(key, false) !== undefined) return true
  if (!isSecretKey(key)) return false
  const isVariable = typeof parent?.key === 'string' && isEnvironment(parent.key)
  const isExpected = schema !== undefined && branchFor(root, schema, node) !== undefined
  return !isVariable && !isExpected && !refersToSecret(node)
}

/** Whether a mapping takes its value from elsewhere: `{valueFrom: …}`, `{secretName: …}`. */
export function refersToSecret(node: Visit['node']): boolean {
  return (
    node.kind === 'mapping' && [...node.entries.keys()].some((key) => key === 'valueFrom' || holdsNames(key))
  )
}

/** Whether a key that the model does not name sounds like a secret. */
export function isLikeSecret(root: CompactSchema, visit: Visit): boolean {
  const { key, isNamed } = visit
  if (typeof key !== 'string' || isNamed) return false
  return soundsLikeSecret(key) || soundsLikeSecret(likelyKey(root, visit)) || isLeftOfSecret(root, visit)
}

/** Names of variables are free, but hold no value as `NAME=value` does. */
function isKnownKey({ schema, parent }: Visit): boolean {
  return schema !== undefined && !(typeof parent?.key === 'string' && isEnvironment(parent.key))
}

function isSecretItself(root: CompactSchema, visit: Visit): boolean {
  return (
    typeof visit.key === 'string' &&
    described(visit.schema) === undefined &&
    (isBareSecret(root, visit) ||
      isPaddedText(visit) ||
      isRestOfSecret(visit) ||
      isBelowSecret(root, visit, visit.key))
  )
}

/** Whether a comma in a secret of a flag has cut off what looks like an assignment: `password=ab,cd=ef`. */
export function isRestOfSecret(visit: Visit): boolean {
  if ((visit.entry?.key ?? visit.node.location)?.file.isFlag !== true) return false
  let top = visit
  while (top.parent?.key !== undefined) top = top.parent
  const location = top.entry?.key
  return (
    top.schema === undefined &&
    location?.file.isFlag === true &&
    isCutFromSecret(location.file, location.start, top.parent?.schema?.properties)
  )
}

/** Whether a secret is where its key belongs, as in `licensing: {…}`. */
function isBareSecret(root: CompactSchema, { key, parent, node }: Visit): boolean {
  if (parent?.schema === undefined || node.kind !== 'scalar' || node.value !== null) return false
  if (!isWithoutValue(node) && wordLike.test(String(key))) return false
  const { properties = {} } = branchFor(root, parent.schema, parent.node) ?? {}
  if (!Object.values(properties).some((property) => isSensitive(root, property))) return false
  return nearestWord(String(key), Object.keys(properties)) === undefined
}

/** Whether a flag is nothing but Base64, whose padding looks like an assignment. */
function isPaddedText({ key, node, parent }: Visit): boolean {
  if (parent?.key !== undefined || node.kind !== 'scalar' || node.location?.file.isFlag !== true) return false
  if (node.value !== '' && node.value !== '=') return false
  const text = `${key}=${node.value}`
  return text.length >= shortestPadded && !wordLike.test(String(key))
}

const shortestPadded = 8

function isWithoutValue(node: Visit['node']): boolean {
  return node.kind === 'scalar' && node.value === null && node.location?.start === node.location?.end
}

/** Below a key that sounds like a secret, only words that are keys elsewhere, or look like one, may be shown. */
function isBelowSecret(root: CompactSchema, { parent, node }: Visit, key: string): boolean {
  const isKey = vocabularyOf(root).has(key) || (wordLike.test(key) && !isWithoutValue(node))
  for (let at = parent; at !== undefined; at = at.parent) {
    if (isKeyOfSecret(root, at)) return true
    if (isKey || typeof at.key !== 'string') continue
    if (holdsNames(at.key) || isEnvironment(at.key)) return false
    if (isLikeSecret(root, at)) return true
  }
  return false
}

/** Words that can be spoken, as in `client_id` and `adminUser`. */
const wordLike = /^(?:[-_.]?[A-Z]?(?=[^-_.A-Z]{0,3}[aeiouy])[a-z]{2,10}){1,5}$/
