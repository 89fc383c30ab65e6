import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { knowsAllKeys } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import { nearestWord } from '../text/nearest-word.ts'

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

function closedMappingAbove(root: CompactSchema, { key, parent, schema }: Visit): CompactSchema | undefined {
  if (schema !== undefined || parent?.schema === undefined || typeof key !== 'string') return undefined
  const map = branchFor(root, parent.schema, parent.node)
  return map !== undefined && knowsAllKeys(map) ? map : undefined
}
