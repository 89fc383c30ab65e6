import type { TSchema } from 'typebox'
import type { Deprecation, PassThrough, PropertyNames, Unread } from './compact-chart.ts'
import type { ChartVersion } from './chart-version.ts'

/** What every field of the model says about itself. */
export interface FieldMeta<Value> {
  /** Meaning, unit and effect, as Markdown. The first sentence is shown alone in completion lists. */
  description: string
  /** Where the fact comes from: a chart version's values or rendering, or a page of the documentation. */
  source: string
  /** What Helm gets when nobody sets the value. Absent: the key is not there at all; never `null`. */
  default?: Value
  /** The default of older charts, for `--chart-version`; those before `since` have the one of the newest, or none. */
  olderDefault?: { since?: ChartVersion; before: ChartVersion; value: Value }
  examples?: Value[]
  /**
   * First chart version that reads the value; a list where it came to older minor versions too. Absent: no chart since
   * 2.3.3 is known to lack it.
   */
  since?: ChartVersion | readonly ChartVersion[]
  /** First chart version that no longer reads it. */
  until?: ChartVersion
  deprecated?: Deprecation
  /** The value is a secret and is never printed. */
  sensitive?: true
  /** Workloads whose pods restart when the value changes. */
  restarts?: readonly string[]
  /** Accepted although no template of the chart of this repository reads it, with the reason. */
  passThrough?: PassThrough
  /** Published charts that are known not to read it. */
  unread?: Unread
  /** The chart runs the text in it as a template, so it may hold expressions such as `{{ .Release.Name }}`. */
  template?: true
}

/** Our one keyword on a TypeBox schema; the emitters translate it into what each reader understands. */
export const metaKeyword = 'x-gloo-values'

/** The part of the metadata that JSON Schema has no keyword for. */
export interface FieldNotes extends Omit<FieldMeta<unknown>, 'description' | 'default' | 'examples'> {
  /** Name under `definitions` for a shape that several components share. */
  definition?: string
  /** Helm refuses to render without it. */
  required?: true
  /** What each member of an `enum` means, in the order of the members. */
  memberDescriptions?: string[]
  /** A null may remove the default: what reads the manifest has a default of its own. */
  removable?: true
  /** Templates pass the section on whole, or take what is left of it, so null may remove any of its keys. */
  wholeObject?: true
  /** What the number counts, where people often write a duration such as `90s`. */
  unit?: 'seconds'
  /** Only the chart of this repository has the section; the published one does not know its name. */
  onlyOurs?: true
}

/** A TypeBox schema as the emitters see it: plain JSON Schema and our notes. */
export interface FieldSchema extends TSchema {
  [metaKeyword]: FieldNotes
  description: string
  default?: unknown
  examples?: unknown[]
  type?: string | string[]
  enum?: (string | number | boolean)[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  maxProperties?: number
  properties?: Record<string, FieldSchema>
  patternProperties?: Record<string, FieldSchema>
  propertyNames?: PropertyNames
  additionalProperties?: boolean | FieldSchema
  unknownKeys?: 'ignored' | 'unrendered'
  required?: string[]
  items?: FieldSchema
  anyOf?: FieldSchema[]
  $ref?: string
}

/** Splits the metadata into JSON Schema's own annotations and our notes. */
export function annotate<Value>(
  meta: FieldMeta<Value>,
  more: Partial<FieldNotes> = {},
): Record<string, unknown> {
  const { description, default: value, examples, ...notes } = meta
  return {
    description,
    ...(value === undefined ? {} : { default: value }),
    ...(examples === undefined ? {} : { examples }),
    [metaKeyword]: { ...notes, ...more },
  }
}

/** The emitters' view of a model schema. */
export function asField(schema: TSchema): FieldSchema {
  return schema as FieldSchema
}

export function notesOf(schema: TSchema): FieldNotes {
  return asField(schema)[metaKeyword]
}

/** Fields that nothing reads in the chart of this repository, with the reason: they need no defaults. */
export function withoutEffect<Fields extends Record<string, TSchema>>(
  fields: Fields,
  passThrough: PassThrough,
  unread?: Unread,
): Fields {
  const inert = Object.entries(fields).map(([key, schema]): [string, TSchema] => {
    const { restarts: _restarts, template: _template, since, ...notes } = notesOf(schema)
    const { default: _default, ...shape } = asField(schema)
    // A newer chart does not read it either, so no finding must recommend one.
    const isOlder = passThrough.reason === 'removed' || passThrough.reason === 'betas-only'
    const own = { ...notes, ...(!isOlder && since && { since }), passThrough, ...(unread && { unread }) }
    return [key, { ...shape, [metaKeyword]: own }]
  })
  return Object.fromEntries(inert) as unknown as Fields
}
