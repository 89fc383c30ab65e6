import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { knowsAllKeys } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { soundsSecret } from './words.ts'

const likelyKeys = new WeakMap<CompactSchema, Map<string, string>>()

/** The key itself, or that of the model for which it is most likely meant. */
export function likelyKey(root: CompactSchema, visit: Visit): string {
  const key = String(visit.key)
  const map = closedMappingAbove(root, visit)
  if (map === undefined) return key
  let words = likelyKeys.get(map)
  if (words === undefined) likelyKeys.set(map, (words = new Map<string, string>()))
  let word = words.get(key)
  if (word === undefined) {
    word = nearestWord(key, keysOf(map))?.word ?? key
    // One key is asked for several times in a row, however many there are.
    if (words.size >= mostRemembered) words.clear()
    words.set(key, word)
  }
  return word
}

const mostRemembered = 1000

const keys = new WeakMap<CompactSchema, readonly string[]>()

function keysOf(map: CompactSchema): readonly string[] {
  let own = keys.get(map)
  if (own === undefined) keys.set(map, (own = Object.keys(map.properties ?? {})))
  return own
}

/** Whether the key is what is left of one that sounds like a secret, as `lnsing` of `licensing`. */
export function isLeftOfSecret(root: CompactSchema, visit: Visit): boolean {
  const map = closedMappingAbove(root, visit)
  return map !== undefined && secretKeysOf(map).some((word) => isLeftOf(word, String(visit.key)))
}

const secretKeys = new WeakMap<CompactSchema, readonly string[]>()

/** The keys of a mapping that sound like a secret. */
function secretKeysOf(map: CompactSchema): readonly string[] {
  let own = secretKeys.get(map)
  if (own === undefined) secretKeys.set(map, (own = keysOf(map).filter(soundsSecret)))
  return own
}

/** Whether at least half of the letters are there, in their order. */
function isLeftOf(word: string, key: string): boolean {
  if (key.length < word.length / 2 || key.length >= word.length) return false
  let found = 0
  for (const letter of word) if (letter === key[found]) found++
  return found === key.length
}

function closedMappingAbove(root: CompactSchema, { key, parent, schema }: Visit): CompactSchema | undefined {
  if (schema !== undefined || parent?.schema === undefined || typeof key !== 'string') return undefined
  const map = branchFor(root, parent.schema, parent.node)
  return map !== undefined && knowsAllKeys(map) ? map : undefined
}
