import Type, { type Static, type TSchema, type TUnsafe } from 'typebox'
import type { CelRule } from './cel-rule.ts'
import type { ChartVersion } from './chart-version.ts'
import { section, type Fields, type Section } from './collections.ts'
import type { Pattern } from './patterns.ts'
import { annotate, metaKeyword, type FieldNotes, type FieldSchema } from './field.ts'

/**
 * The fields of custom resources: those of the values without defaults, sources and versions, which a resource says for
 * all of them, and with what only the API server knows. Descriptions may be empty where nobody writes the kind by hand.
 */

export type { CelRule }

/** Keywords that are part of the optional validation only where a field says so. */
export type OptionalKeyword = 'enum' | 'minimum' | 'maximum'

export interface ResourceNotes extends FieldNotes {
  /** Groups of keys: an object has at most one of each. */
  atMostOne?: readonly (readonly string[])[]
  rules?: readonly CelRule[]
  /** Keywords that the API server checks only beside the rules, as the chart's switch for them says. */
  optionalKeywords?: readonly OptionalKeyword[]
  /** First chart version of members of an enum that came later. */
  memberSince?: Readonly<Record<string, ChartVersion>>
}

/** A field of a resource as the emitters see it. */
export interface ResourceField extends FieldSchema {
  [metaKeyword]: ResourceNotes
  format?: string
  minItems?: number
  maxItems?: number
  'x-kubernetes-preserve-unknown-fields'?: true
  properties?: Record<string, ResourceField>
  additionalProperties?: boolean | ResourceField
  items?: ResourceField
}

export function asResourceField(schema: TSchema): ResourceField {
  return schema as ResourceField
}

function field<Value>(description: string, keywords: object): TUnsafe<Value> {
  return Type.Unsafe<Value>({ ...keywords, ...annotate<never>({ description, source: '' }) })
}

export function text(
  description = '',
  limits: { minLength?: number; maxLength?: number; pattern?: string } = {},
): TUnsafe<string> {
  return field(description, { type: 'string', ...limits })
}

/** Text that a component reads as a length of time. */
export function duration(description = ''): TUnsafe<string> {
  return text(description)
}

/** A point in time, such as `2026-01-31T12:00:00Z`. */
export function dateTime(description = ''): TUnsafe<string> {
  return field(description, { type: 'string', format: 'date-time' })
}

/** Bytes in base64. */
export function bytes(description = ''): TUnsafe<string> {
  return field(description, { type: 'string', format: 'byte' })
}

export function flag(description = ''): TUnsafe<boolean> {
  return field(description, { type: 'boolean' })
}

interface Range {
  minimum?: number
  maximum?: number
}

export function integer(description = '', range: Range = {}): TUnsafe<number> {
  return field(description, { type: 'integer', ...range })
}

export function int32(description = '', range: Range = {}): TUnsafe<number> {
  return field(description, { type: 'integer', format: 'int32', ...range })
}

export function int64(description = ''): TUnsafe<number> {
  return field(description, { type: 'integer', format: 'int64' })
}

/** A whole number of 32 bits without a sign. */
export function uint32(description = ''): TUnsafe<number> {
  return integer(description, { minimum: 0, maximum: 4294967295 })
}

export function decimal(description = '', range: Range = {}): TUnsafe<number> {
  return field(description, { type: 'number', ...range })
}

/** One of a fixed set; each member says what it means. */
export function oneOf<Members extends Record<string, string>>(
  description: string,
  members: Members,
): TUnsafe<keyof Members & string> {
  const meanings = Object.values(members)
  return Type.Unsafe({
    type: 'string',
    enum: Object.keys(members),
    ...annotate<never>(
      { description, source: '' },
      meanings.every((meaning) => meaning === '') ? {} : { memberDescriptions: meanings },
    ),
  })
}

/** The field holds a secret, which nothing prints. */
export function secret<Schema extends TSchema>(schema: Schema): Schema {
  return noted(schema, { sensitive: true })
}

/** An object with known keys. */
export function object<F extends Fields>(
  description: string,
  fields: F,
  notes: Pick<ResourceNotes, 'definition' | 'atMostOne' | 'rules'> = {},
): Section<F> {
  const { definition, ...own } = notes
  return noted(section(fields, { description, ...(definition === undefined ? {} : { definition }) }), own)
}

/** An object that is there or not, and holds nothing: the API server drops what is in it. */
export function marker(description = ''): TUnsafe<Record<string, never>> {
  return field(description, { type: 'object', additionalProperties: false })
}

/** A marker in which the API server refuses every key. */
export function emptyObject(description = ''): TUnsafe<Record<string, never>> {
  return field(description, { type: 'object', maxProperties: 0 })
}

/** An object with keys that are not known here, beside some that are. */
export function openObject(description = '', fields?: Fields): TUnsafe<Record<string, unknown>> {
  return field(description, {
    type: 'object',
    ...(fields && { properties: fields }),
    'x-kubernetes-preserve-unknown-fields': true,
  })
}

/** Any value at all. */
export function anyValue(description = ''): TUnsafe<unknown> {
  return field(description, { 'x-kubernetes-preserve-unknown-fields': true })
}

export function listOf<Item extends TSchema>(
  description: string,
  items: Item,
  limits: { minItems?: number; maxItems?: number } = {},
): TUnsafe<Static<Item>[]> {
  return field(description, { type: 'array', items, ...limits })
}

/** An object with free keys. */
export function mapOf<Value extends TSchema>(
  description: string,
  value: Value,
): TUnsafe<Record<string, Static<Value>>> {
  return field(description, { type: 'object', additionalProperties: value })
}

/** The same where the API server wants a form of the keys. */
export function keysLike<Schema extends TSchema>({ pattern }: Pattern, schema: Schema): Schema {
  return { ...schema, propertyNames: { type: 'string', pattern } }
}

/** The field may be null too, which means that it is not set. */
export function nullable<Schema extends TSchema>(schema: Schema): TUnsafe<Static<Schema> | null> {
  const { type, ...rest } = asResourceField(schema)
  return { ...rest, type: [type as string, 'null'] } as unknown as TUnsafe<Static<Schema> | null>
}

/** The same shape with a description of its place. */
export function described<Schema extends TSchema>(description: string, schema: Schema): Schema {
  return { ...schema, description }
}

/** A shape without its descriptions, for what nobody writes. The names of shapes in it get a prefix. */
export function withoutTexts<Schema extends TSchema>(schema: Schema, prefix: string): Schema {
  const bare = (field: ResourceField): ResourceField => {
    const { properties, items, additionalProperties, [metaKeyword]: notes, ...rest } = field
    const { definition } = notes
    return {
      ...rest,
      description: '',
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, bare(inner)])),
      }),
      ...(items && { items: bare(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object' ? bare(additionalProperties) : additionalProperties,
      }),
      [metaKeyword]: { ...notes, ...(definition !== undefined && { definition: prefix + definition }) },
    }
  }
  return bare(asResourceField(schema)) as unknown as Schema
}

/** The field with rules of the API server. */
export function withRules<Schema extends TSchema>(
  schema: Schema,
  rules: readonly [CelRule, ...CelRule[]],
): Schema {
  return noted(schema, { rules })
}

/** The field with keywords that the API server checks only as the chart's switch for validation says. */
export function optionally<Schema extends TSchema>(
  schema: Schema,
  ...optionalKeywords: readonly [OptionalKeyword, ...OptionalKeyword[]]
): Schema {
  return noted(schema, { optionalKeywords })
}

/** The field with the versions of the chart that have it. Other versions of the CRD leave it out. */
export function inCharts<Schema extends TSchema>(
  versions: Pick<ResourceNotes, 'since' | 'until'>,
  schema: Schema,
): Schema {
  return noted(schema, versions)
}

/** The enum with members that came later than the field. */
export function withLaterMembers<Schema extends TSchema>(
  memberSince: NonNullable<ResourceNotes['memberSince']>,
  schema: Schema,
): Schema {
  return noted(schema, { memberSince })
}

function noted<Schema extends TSchema>(schema: Schema, notes: Partial<ResourceNotes>): Schema {
  return { ...schema, [metaKeyword]: { ...asResourceField(schema)[metaKeyword], ...notes } }
}
