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
    word = nearestWord(key, Object.keys(map.properties ?? {}))?.word ?? key
    if (words.size < mostRemembered) words.set(key, word)
  }
  return word
}

const mostRemembered = 1000

/** Whether the key is what is left of one that sounds like a secret, as `lnsing` of `licensing`. */
export function isLeftOfSecret(root: CompactSchema, visit: Visit): boolean {
  const map = closedMappingAbove(root, visit)
  return (
    map !== undefined &&
    Object.keys(map.properties ?? {}).some((word) => soundsSecret(word) && isLeftOf(word, String(visit.key)))
  )
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
