import Type, { type Static, type TObject, type TOptional, type TSchema, type TUnsafe } from 'typebox'
import { anyValue, type AnyValue } from './any-value.ts'
import type { Pattern } from './patterns.ts'
import { annotate, notesOf, type FieldMeta, type FieldNotes, type FieldSchema } from './field.ts'

/** The fields of a section. Each may be left out, unless it is `required`. */
export type Fields = Record<string, TSchema>

/** Marks the schema of a field that must be there. */
interface Required {
  '~required': true
}

/** A closed map with known keys. */
export type Section<F extends Fields = Fields> = TObject<{
  [K in keyof F]: F[K] extends Required ? F[K] : TOptional<F[K]>
}>

/** What a section says about itself: its defaults are those of its fields. */
export type SectionMeta = Pick<FieldMeta<never>, 'description' | 'since' | 'unread'> & {
  /** How many of the fields may be given at once. */
  maxProperties?: number
  /** Keys beside the known ones, by pattern. */
  patterns?: Record<string, TSchema>
} & Pick<FieldNotes, 'definition' | 'wholeObject' | 'onlyOurs'>

/** A mapping whose keys are the given fields and nothing else. */
export function section<F extends Fields>(fields: F, meta: SectionMeta): Section<F> {
  const { definition, wholeObject, onlyOurs, patterns, maxProperties, ...rest } = meta
  const schema = Type.Unsafe<unknown>({
    type: 'object',
    properties: fields,
    ...(patterns === undefined ? {} : { patternProperties: patterns }),
    ...(maxProperties === undefined ? {} : { maxProperties }),
    ...requiredOf(fields),
    additionalProperties: false,
    ...annotate<never>(
      { source: '', ...rest },
      {
        ...(definition === undefined ? {} : { definition }),
        ...(wholeObject ? { wholeObject } : {}),
        ...(onlyOurs ? { onlyOurs } : {}),
      },
    ),
  })
  return schema as unknown as Section<F>
}

function requiredOf(fields: Fields): { required?: string[] } {
  const required = Object.keys(fields).filter((key) => notesOf(fields[key]!).required)
  return required.length > 0 ? { required } : {}
}

/** A field without which Helm refuses to render. */
export function required<Schema extends TSchema>(schema: Schema): Schema & Required {
  notesOf(schema).required = true
  return schema as Schema & Required
}

/** A mapping with free keys, of a form where one is given, and values of one shape. */
export function mapOf<Value extends TSchema>(
  value: Value,
  meta: FieldMeta<Record<string, Static<Value>>> & { names?: Pattern },
): TUnsafe<Record<string, Static<Value>>> {
  const { names, ...rest } = meta
  return Type.Unsafe({
    type: 'object',
    ...(names === undefined ? {} : { propertyNames: { type: 'string', pattern: names.pattern } }),
    additionalProperties: value,
    ...annotate(rest),
  })
}

/** A mapping with keys of one form, some of which are known by name. */
export function openMapping<Value extends TSchema>(
  known: Fields,
  value: Value,
  meta: FieldMeta<Record<string, Static<Value>>> & { names: Pattern },
): TUnsafe<Record<string, Static<Value> | undefined>> {
  const { names, ...rest } = meta
  return Type.Unsafe({
    type: 'object',
    properties: known,
    propertyNames: { type: 'string', pattern: names.pattern },
    additionalProperties: value,
    ...annotate(rest),
  })
}

/** A map that holds nothing for this component: the key is the chart's, every entry would be without effect. */
export function emptyMapping(meta: FieldMeta<Record<string, unknown>>): TUnsafe<Record<string, unknown>> {
  return Type.Unsafe({ type: 'object', maxProperties: 0, ...annotate(meta) })
}

/** A map that is passed on as it is. */
export function freeMapping(meta: FieldMeta<Record<string, AnyValue>>): TUnsafe<Record<string, AnyValue>> {
  return Type.Unsafe({ type: 'object', additionalProperties: anyValue, ...annotate(meta) })
}

/** The same with some known keys. */
export function freeMappingWith<F extends Fields>(
  known: F,
  meta: FieldMeta<Record<string, AnyValue>>,
): TUnsafe<Static<Section<F>> & Record<string, AnyValue | undefined>> {
  return Type.Unsafe({
    type: 'object',
    properties: known,
    ...requiredOf(known),
    additionalProperties: anyValue,
    ...annotate(meta),
  })
}

/** A list of one kind of item. A layer that sets it replaces the whole list. */
export function listOf<Item extends TSchema>(
  item: Item,
  meta: FieldMeta<Static<Item>[]>,
): TUnsafe<Static<Item>[]> {
  return Type.Unsafe({ type: 'array', items: item, ...annotate(meta) })
}

/** A field that may be null: inside a sequence Helm keeps it, where elsewhere it removes the key. */
export function orNull<Value>(schema: TUnsafe<Value>): TUnsafe<Value | null> {
  return Type.Unsafe({ ...schema, type: [(schema as { type?: unknown }).type, 'null'] })
}

/**
 * A mapping whose keys are the given fields. Helm accepts others, since the chart that it comes from has no schema that closes
 * it, and nothing reads them: the validator warns.
 */
export function lenientSection<F extends Fields>(
  fields: F,
  meta: Omit<SectionMeta, 'maxProperties'>,
): Section<F> {
  const { additionalProperties: _closed, ...open } = section(fields, meta) as unknown as FieldSchema
  return { ...open, unknownKeys: 'ignored' } as unknown as Section<F>
}

/** A field for each of some names, made of what is known of it. */
export function mapped<Name extends string, Known, Field extends TSchema>(
  known: Record<Name, Known>,
  fieldOf: (own: Known) => Field,
): Record<Name, Field> {
  const fields = Object.entries<Known>(known).map(([name, own]) => [name, fieldOf(own)])
  return Object.fromEntries(fields) as Record<Name, Field>
}

/** A mapping with some known keys, which every other key passes unchecked. */
export function openSection<F extends Fields>(
  fields: F,
  meta: Pick<FieldMeta<never>, 'description' | 'source'>,
): TUnsafe<Static<Section<F>> & Record<string, unknown>> {
  const shape = Object.keys(fields).length === 0 ? {} : { type: 'object', properties: fields }
  return Type.Unsafe({ ...shape, ...annotate(meta) })
}

/**
 * A section of a third-party chart, with the keys that the chart of this repository renders. Where the section is enabled,
 * a guard of that chart refuses others, and so does the validator for it.
 */
export function partlyRenderedSection<F extends Fields>(
  fields: F,
  meta: Pick<FieldMeta<never>, 'description' | 'source'>,
): ReturnType<typeof openSection<F>> {
  return Object.assign(openSection(fields, meta), { unknownKeys: 'unrendered' })
}
