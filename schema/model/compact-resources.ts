import type { CompactSchema } from './compact-chart.ts'
import type { Condition } from './condition.ts'
import type { CelRule } from './resource-fields.ts'

/**
 * What the validator knows of custom resources at run time: written by the generator to `generated/validator/resources/`,
 * the index and a file for each API group, so that a manifest loads what it needs alone.
 */
export interface CompactResourceIndex {
  /** Every group, by name. Its file is `<group>.json`. */
  groups: Record<string, CompactGroupEntry>
}

export interface CompactGroupEntry {
  /** The chart that installs the CRDs, and the version that they are of. */
  chart: string
  version: string
  /** The kinds of each version of the group: `{ v2: ['Workspace'] }`. */
  kinds: Record<string, string[]>
}

/** `<group>.json` */
export interface CompactResources {
  /** Each kind by name. */
  kinds: Record<string, CompactResource>
  /** Shapes that the schemas of the kinds refer to. */
  definitions: Record<string, CompactResourceSchema>
}

export interface CompactResource {
  /** The version that users write, without the group. */
  version: string
  /** When the chart installs the CRD; always when left out. */
  includedWhen?: Condition
  /** A whole object: `apiVersion`, `kind`, `metadata`, `spec` and `status`. */
  schema: CompactResourceSchema
}

/**
 * The compact schema of values and five keywords more. As the API server reads it: a null is dropped before the schema
 * judges, except where the type has `null` too and in sequences, so that one for a required key is a missing key.
 */
export interface CompactResourceSchema extends Omit<
  CompactSchema,
  'properties' | 'additionalProperties' | 'items' | 'patternProperties' | 'anyOf' | 'definitions'
> {
  properties?: Record<string, CompactResourceSchema>
  additionalProperties?: false | CompactResourceSchema
  items?: CompactResourceSchema
  minItems?: number
  maxItems?: number
  format?: 'byte' | 'date-time' | 'int32' | 'int64'
  /** Groups of keys, of each of which at most one may be there. */
  atMostOne?: readonly (readonly string[])[]
  /** Rules of the API server in CEL. It applies them where nothing else is wrong. */
  rules?: readonly CelRule[]
}
