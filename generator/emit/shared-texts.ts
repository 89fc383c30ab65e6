import {
  dataKeyPattern,
  durationPattern,
  httpUrlPattern,
  logLevelPattern,
  namespacePattern,
  objectNamePattern,
  registryPattern,
  wordPattern,
  yamlTextPattern,
  type Pattern,
} from '../../schema/model/patterns.ts'
import type { JsonSchema } from './json-schema.ts'

/** Forms of strings that recur, by the name of their definition. */
const forms: Readonly<Record<string, Pattern>> = {
  dataKey: dataKeyPattern,
  duration: durationPattern,
  httpUrl: httpUrlPattern,
  logLevel: logLevelPattern,
  namespace: namespacePattern,
  objectName: objectNamePattern,
  registry: registryPattern,
  word: wordPattern,
  yamlText: yamlTextPattern,
}

const keywordsWithSchemas = ['properties', 'patternProperties', 'definitions'] as const

/**
 * The schema with strings of a recurring form as references, because a pattern is longer than a reference to it, and
 * Helm keeps the schema in the Secret of each release.
 */
export function withSharedTexts(schema: JsonSchema): JsonSchema {
  const used = new Set<string>()
  const shared = share(schema)
  const ofForms = Object.keys(forms)
    .filter((name) => used.has(name))
    .map((name) => [name, { type: 'string', pattern: forms[name]!.pattern }] as const)
  return { ...shared, definitions: withForms(shared.definitions as JsonSchema, ofForms) }

  function share(node: JsonSchema): JsonSchema {
    const name = formOf(node)
    if (name !== undefined) {
      used.add(name)
      const { type: _, pattern: __, ...rest } = node
      return { $ref: `#/definitions/${name}`, ...rest }
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, sharedBelow(key, value)]))
  }

  function sharedBelow(keyword: string, value: unknown): unknown {
    if (keyword === 'anyOf') return (value as JsonSchema[]).map(share)
    if (keyword === 'items' || (keyword === 'additionalProperties' && typeof value === 'object'))
      return share(value as JsonSchema)
    if (!(keywordsWithSchemas as readonly string[]).includes(keyword)) return value
    return Object.fromEntries(
      Object.entries(value as Record<string, JsonSchema>).map(([key, child]) => [key, share(child)]),
    )
  }
}

/** The name of a form, where nothing but it validates: what is beside a reference is ignored. */
function formOf({ type, pattern, description: _, ...rest }: JsonSchema): string | undefined {
  if (type !== 'string' || Object.keys(rest).length > 0) return undefined
  return Object.keys(forms).find((name) => forms[name]!.pattern === pattern)
}

function withForms(definitions: JsonSchema, ofForms: readonly (readonly [string, JsonSchema])[]): JsonSchema {
  const taken = ofForms.find(([name]) => name in definitions)
  if (taken !== undefined)
    throw new Error(`a shape of the model has the name of an internal definition, "${taken[0]}"`)
  return { ...Object.fromEntries(ofForms), ...definitions }
}
