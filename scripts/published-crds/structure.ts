import { createHash } from 'node:crypto'

/** A CRD as far as it is read here. */
export interface Definition {
  metadata: { name: string; labels?: Record<string, string>; annotations?: Record<string, string> }
  spec: { group: string; names: { kind: string }; versions: Version[]; [key: string]: unknown }
}

interface Version {
  schema: { openAPIV3Schema: Schema }
  [key: string]: unknown
}

type Schema = Record<string, unknown>

/** `admin.gloo.solo.io/Workspace` */
export function nameOf({ spec }: Definition): string {
  return `${spec.group}/${spec.names.kind}`
}

/** What two CRDs of the same structure share: all but texts, CEL rules and annotations. */
export function structureOf({ metadata, spec }: Definition): object {
  const { name, labels } = metadata
  const versions = spec.versions.map(({ schema, ...version }) => ({
    ...version,
    schema: bare(schema.openAPIV3Schema),
  }))
  return sorted({ name, labels, spec: { ...spec, versions } }) as object
}

export function hashOfStructure(definition: Definition): string {
  return createHash('sha256')
    .update(JSON.stringify(structureOf(definition)))
    .digest('hex')
}

function bare(schema: Schema): Schema {
  const { description: _text, 'x-kubernetes-validations': _rules, ...rest } = schema
  const { properties, items, additionalProperties, required } = rest as {
    properties?: Record<string, Schema>
    items?: Schema
    additionalProperties?: Schema
    required?: string[]
  }
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, bare(value)])),
    }),
    ...(items && { items: bare(items) }),
    ...(additionalProperties && { additionalProperties: bare(additionalProperties) }),
    // Which keys, in any order.
    ...(required && { required: [...required].sort() }),
  }
}

/** The same with the keys of each mapping in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}
