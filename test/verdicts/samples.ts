import {
  cidrPattern,
  dataKeyPattern,
  environmentNamePattern,
  featureGatePattern,
  headerNamePattern,
  hostPattern,
  httpUrlPattern,
  ipPattern,
  labelNamePattern,
  labelValuePattern,
  logLevelPattern,
  namespacePattern,
  objectNamePattern,
  portNamePattern,
  qualifiedNamePattern,
  prometheusDurationPattern,
  prometheusSizePattern,
  prometheusLabelPattern,
  quantityPattern,
  registryPattern,
  repositoryPattern,
  serviceNamePattern,
  tagPattern,
  urlPathPattern,
  wordPattern,
  yamlDocumentPattern,
  yamlTextPattern,
} from '../../schema/model/patterns.ts'

/** Draft-07 as far as the schema of the chart uses it. */
export interface SchemaNode {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxProperties?: number
  pattern?: string
  properties?: Record<string, SchemaNode>
  patternProperties?: Record<string, SchemaNode>
  additionalProperties?: false | SchemaNode
  required?: string[]
  items?: SchemaNode
  anyOf?: SchemaNode[]
  definitions?: Record<string, SchemaNode>
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Texts for each pattern of the schema; a new pattern needs a line here. */
export const textsFor: Record<string, string[]> = {
  [quantityPattern.pattern]: ['500m', '3', '1.5', '256Mi', '1e3'],
  [yamlDocumentPattern.pattern]: ['', 'a: b'],
  [yamlTextPattern.pattern]: ['text', 'true', '10', 'a: b', '-', ''],
  [labelValuePattern.pattern]: ['', 'team-a', '${TEAM}'],
  [httpUrlPattern.pattern]: ['', 'https://idp.example.com/oauth2', '${URL}'],
  [hostPattern.pattern]: ['', 'redis.example.com', '[::1]'],
  [labelNamePattern.pattern]: ['', 'side-car', '${NAME}', '{{ .Release.Name }}'],
  [portNamePattern.pattern]: ['', 'grpc-web', '${PORT}'],
  [ipPattern.pattern]: ['', '10.0.0.1', 'fd00::1', '${ADDRESS}'],
  [cidrPattern.pattern]: ['', '10.0.0.0/8', 'fd00::/8', '${RANGE}'],
  [environmentNamePattern.pattern]: ['LOG_LEVEL', 'log.level'],
  [headerNamePattern.pattern]: ['X-Probe', '${HEADER}'],
  [qualifiedNamePattern.pattern]: ['', 'team', 'example.com/team', '${KEY}'],
  [serviceNamePattern.pattern]: ['redis', 'redis-1'],
  [logLevelPattern.pattern]: ['', 'INFO', 'warn'],
  [wordPattern.pattern]: ['name', 'host.example.com:9900', 'ünïcode'],
  [namespacePattern.pattern]: ['gloo-mesh', '2nd', '${NAMESPACE}'],
  [objectNamePattern.pattern]: ['relay-tls', 'a.b-c', '$SECRET'],
  [dataKeyPattern.pattern]: ['tls.crt', '_KEY-1'],
  [registryPattern.pattern]: ['registry:5000/gloo-mesh', 'gcr.io', '${REGISTRY}/gloo', '[::1]:5000'],
  [repositoryPattern.pattern]: ['gloo-mesh-agent', 'a/b_c'],
  [tagPattern.pattern]: ['2.7.2-fips', '2.7.2@sha256:aa'],
  '^(-1|0|([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+)?$': ['', '-1', '0', '5m0s', '512ms', '1.5h'],
  [prometheusDurationPattern.pattern]: ['30s', '1h30m', '5m'],
  [prometheusSizePattern.pattern]: ['', '512MB', '1.5GiB'],
  '^[0-9]+$': ['4294967295', '0'],
  [urlPathPattern.pattern]: ['', '/', '/gloo-ui', '${BASE_PATH}'],
  '^([dD][uU][aA][lL][sS][tT][aA][cC][kK]|[iI][pP][vV][46])$': ['dualStack', 'ipv4', 'IPv6'],
  '^(0?\\.[0-9]+|[01](\\.0*)?)?$': ['', '0.1', '.25', '1'],
}

/** A key for each pattern of keys; a new pattern needs a line here. */
export const keyFor: Record<string, string> = {
  [qualifiedNamePattern.pattern]: 'example.com/ours',
  [featureGatePattern.pattern]: 'GateOfOurs',
  [prometheusLabelPattern.pattern]: 'team',
  '^(logs|metrics|traces)(/.+)?$': 'traces/ours',
  '^(hugepages-.+|[^/]+/.+)$': 'hugepages-2Mi',
  '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$': 'ours',
}

export interface Sample {
  value: unknown
  /** Definitions that the value belongs to. */
  definitions: Set<string>
  /** Every place in the value with the schema for it, the root first. */
  locations: { path: (string | number)[]; schema: SchemaNode }[]
}

/** A value that the schema accepts. `towards` are definitions that it is to hold where it can. */
export function sampleValue(root: SchemaNode, random: () => number, towards?: string): Sample {
  const sample: Sample = { value: undefined, definitions: new Set(), locations: [] }
  const distances = towards === undefined ? undefined : distancesTo(root, towards)
  sample.value = make(root, [], 0)
  return sample

  function make(node: SchemaNode, path: (string | number)[], depth: number): unknown {
    if (node.$ref !== undefined) {
      const name = node.$ref.replace('#/definitions/', '')
      sample.definitions.add(name)
      return make(root.definitions![name]!, path, depth)
    }
    sample.locations.push({ path, schema: node })
    if (node.anyOf !== undefined) return make(nearest(node.anyOf) ?? pick(node.anyOf), path, depth)
    if (node.enum !== undefined) return pick(node.enum)
    const types = [node.type ?? 'object'].flat()
    switch (pick(types)) {
      case 'boolean':
        return random() < 0.5
      case 'integer':
        return Math.floor(
          (node.minimum ?? 0) + random() * (Math.min(node.maximum ?? 1e6, 1e6) - (node.minimum ?? 0)),
        )
      case 'number':
        return Math.round(random() * 1000) / 8
      case 'array':
        return depth > 12 ? [] : [make(node.items!, [...path, 0], depth + 1)]
      case 'object':
        return makeObject(node, path, depth)
      case 'null':
        return null
      default:
        return makeText(node, types)
    }
  }

  function makeObject(node: SchemaNode, path: (string | number)[], depth: number): Record<string, unknown> {
    const entries = Object.entries(node.properties ?? {})
    const goal = nearest(entries.map(([, schema]) => schema))
    const share = entries.length > 0 ? 3 / entries.length : 0
    const chosen = entries.filter(
      ([key, schema]) =>
        node.required?.includes(key) ||
        schema === goal ||
        (goal === undefined && depth < 6 && random() < share),
    )
    const result = Object.fromEntries(
      chosen
        .slice(0, node.maxProperties ?? chosen.length)
        .map(([key, schema]) => [key, make(schema, [...path, key], depth + 1)]),
    )
    if (typeof node.additionalProperties === 'object' && node.maxProperties !== 0) {
      result['a.key/of-ours'] = make(node.additionalProperties, [...path, 'a.key/of-ours'], depth + 1)
    }
    for (const [pattern, schema] of Object.entries(node.patternProperties ?? {})) {
      const key = keyFor[pattern]
      if (key === undefined) throw new Error(`no sample key for the pattern ${pattern}`)
      result[key] = make(schema, [...path, key], depth + 1)
    }
    return result
  }

  function makeText(node: SchemaNode, types: string[]): string {
    if (node.pattern === undefined)
      return pick(['text', 'true', '10', 'a: b', '-', ''].filter((t) => t.length >= (node.minLength ?? 0)))
    const texts = textsFor[node.pattern]
    if (texts === undefined && types.includes('number')) return pick(['500m', '3', '1.5', '256Mi', '1e3'])
    if (texts === undefined) throw new Error(`no sample text for the pattern ${node.pattern}`)
    return pick(texts.filter((text) => text.length >= (node.minLength ?? 0)))
  }

  function pick<T>(items: readonly T[]): T {
    return items[Math.floor(random() * items.length)]!
  }

  /** The schema on the shortest way to the definition aimed at, unless the value holds it already. */
  function nearest(nodes: SchemaNode[]): SchemaNode | undefined {
    if (distances === undefined || sample.definitions.has(towards!)) return undefined
    const reaching = nodes.filter((node) => distances(node) < Infinity)
    return reaching.sort((a, b) => distances(a) - distances(b))[0]
  }
}

/** For each node, how many steps it is to a reference to the definition. */
function distancesTo(root: SchemaNode, name: string): (node: SchemaNode) => number {
  const known = new Map<SchemaNode, number>()
  const ofDefinition = new Map<string, number>([[name, 0]])
  for (let changed = true; changed;) {
    changed = false
    for (const [other, definition] of Object.entries(root.definitions!)) {
      const distance = measure(definition)
      if (distance < (ofDefinition.get(other) ?? Infinity)) {
        ofDefinition.set(other, distance)
        changed = true
      }
    }
  }
  return (node) => {
    const distance = known.get(node) ?? measure(node)
    known.set(node, distance)
    return distance
  }

  function measure(node: SchemaNode): number {
    if (node.$ref !== undefined)
      return 1 + (ofDefinition.get(node.$ref.replace('#/definitions/', '')) ?? Infinity)
    const children = [
      ...Object.values(node.properties ?? {}),
      ...(typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []),
      ...Object.values(node.patternProperties ?? {}),
      ...(node.items === undefined ? [] : [node.items]),
      ...(node.anyOf ?? []),
    ]
    return 1 + Math.min(Infinity, ...children.map(measure))
  }
}
