import type { JsonSchema } from './json-schema.ts'

/** What sharing a part must save at least, in bytes: less is not worth looking up. */
const leastSaved = 100

/** A part of a schema that is the same in several places. */
interface Part {
  /** Places of different parts that hold it. */
  uses: number
  /** Keys on the way to the first place, the nearest last. */
  keys: readonly string[]
  /** The part with its parts as references. */
  schema: JsonSchema
  name?: string
}

/**
 * The schema with each part that recurs once under `definitions`, because Helm keeps the schema in the Secret of each
 * release. A part has its description with it.
 */
export function withSharedParts(schema: JsonSchema): JsonSchema {
  const { definitions, ...root } = schema as JsonSchema & { definitions: Record<string, JsonSchema> }
  const parts = new Map<string, Part>()
  const places = new Map<JsonSchema, Part>()
  const taken = new Set(Object.keys(definitions))
  count(root, [])
  for (const [name, definition] of Object.entries(definitions)) count(definition, [name])

  const shared: Record<string, JsonSchema> = {}
  const sharedRoot = restored(root)
  const own = Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, restored(definition)]),
  )
  const all = Object.entries({ ...own, ...shared }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...sharedRoot, definitions: Object.fromEntries(all) }

  /** Counts the parts below a schema, each once for all places that hold it together with the same others. */
  function count(node: JsonSchema, keys: readonly string[]): void {
    for (const [child, below] of childrenOf(node, keys)) {
      const text = JSON.stringify(child)
      let part = parts.get(text)
      if (part === undefined) {
        parts.set(text, (part = { uses: 0, keys: below, schema: child }))
        count(child, below)
      }
      part.uses++
      places.set(child, part)
    }
  }

  function restored(node: JsonSchema): JsonSchema {
    return mapChildren(node, (child) => {
      const part = places.get(child) ?? parts.get(JSON.stringify(child))!
      if (part.name === undefined) {
        const inPlace = restored(child)
        if (!isWorthSharing(part, inPlace)) return inPlace
        part.name = freeName(part.keys, taken)
        taken.add(part.name)
        shared[part.name] = inPlace
      }
      return { $ref: `#/definitions/${part.name}` }
    })
  }
}

function isWorthSharing({ uses, keys }: Part, schema: JsonSchema): boolean {
  // A reference with a description of its own is short, and one to it would be a second step.
  if (uses < 2 || schema.$ref !== undefined) return false
  const reference = `{"$ref":"#/definitions/${keys.at(-1)!}"}`.length
  return (uses - 1) * JSON.stringify(schema).length - uses * reference > leastSaved
}

/** The nearest key, with as many of those around it as it takes. */
function freeName(keys: readonly string[], taken: ReadonlySet<string>): string {
  for (let from = keys.length - 1; from >= 0; from--) {
    const name = inCamelCase(keys.slice(from))
    if (name !== '' && !roles.includes(keys[from]!) && !taken.has(name)) return name
  }
  throw new Error(`every possible name of the shared part is taken: ${keys.join('.')}`)
}

function inCamelCase(keys: readonly string[]): string {
  const words = keys.flatMap((key) => key.split(/[^A-Za-z]+/)).filter((word) => word !== '')
  const [first = '', ...rest] = words
  return [first, ...rest.map((word) => word[0]!.toUpperCase() + word.slice(1))].join('')
}

/** What a schema that has no key of its own is for the one around it. */
const roles: readonly string[] = ['item', 'value', 'either']

const ofMappings = ['properties', 'patternProperties'] as const

function childrenOf(node: JsonSchema, keys: readonly string[]): [JsonSchema, string[]][] {
  const children: [JsonSchema, string[]][] = []
  mapChildren(node, (child, key) => {
    children.push([child, [...keys, key]])
    return child
  })
  return children
}

/** The schema with what `change` makes of each schema directly in it. */
function mapChildren(node: JsonSchema, change: (child: JsonSchema, key: string) => JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]) => {
      if ((ofMappings as readonly string[]).includes(keyword)) {
        const entries = Object.entries(value as Record<string, JsonSchema>)
        const named = keyword === 'properties'
        return [
          keyword,
          Object.fromEntries(entries.map(([key, child]) => [key, change(child, named ? key : 'value')])),
        ]
      }
      if (keyword === 'anyOf')
        return [keyword, (value as JsonSchema[]).map((branch) => change(branch, 'either'))]
      if (keyword === 'items') return [keyword, change(value as JsonSchema, 'item')]
      if (keyword === 'additionalProperties' && typeof value === 'object')
        return [keyword, change(value as JsonSchema, 'value')]
      return [keyword, value]
    }),
  )
}
