import { expect, test } from 'vitest'
import { chartSchema } from '../verdicts/judges.ts'
import { keyFor, textsFor, type SchemaNode } from '../verdicts/samples.ts'

const patterns = patternsOf(chartSchema)

test('every pattern of a text in the schema has sample texts, and they fit it', () => {
  expect(patterns.texts.size).toBeGreaterThan(15)
  expect([...patterns.texts].filter((pattern) => !(pattern in textsFor))).toEqual([])
  for (const pattern of patterns.texts) {
    for (const text of textsFor[pattern]!) expect(text).toMatch(new RegExp(pattern, 'u'))
  }
})

test('every pattern of keys in the schema has a sample key, and it fits', () => {
  expect(patterns.keys.size).toBeGreaterThan(3)
  for (const pattern of patterns.keys) expect(keyFor[pattern], pattern).toMatch(new RegExp(pattern, 'u'))
})

/** Patterns of quantities that may be numbers have texts of their own in `sampleValue`. */
function patternsOf(root: SchemaNode): { texts: Set<string>; keys: Set<string> } {
  const texts = new Set<string>()
  const keys = new Set<string>()
  const nodes = [root, ...Object.values(root.definitions!)]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.pattern !== undefined && ![node.type].flat().includes('number')) texts.add(node.pattern)
    for (const key of Object.keys(node.patternProperties ?? {})) keys.add(key)
    nodes.push(...Object.values(node.properties ?? {}), ...Object.values(node.patternProperties ?? {}))
    nodes.push(...(node.anyOf ?? []), ...(node.items === undefined ? [] : [node.items]))
    if (typeof node.additionalProperties === 'object') nodes.push(node.additionalProperties)
  }
  return { texts, keys }
}
