import Type, { type TUnsafe } from 'typebox'
import { anyValue, type AnyValue } from './any-value.ts'
import { annotate, type FieldMeta, type FieldNotes } from './field.ts'
import {
  dataKeyPattern,
  durationPattern,
  hostPattern,
  httpUrlPattern,
  logLevelPattern,
  namespacePattern,
  objectNamePattern,
  optionalQuantityPattern,
  prometheusDurationPattern,
  wordPattern,
  yamlDocumentPattern,
  yamlTextPattern,
} from './patterns.ts'

/** An on/off switch. */
export function flag(meta: FieldMeta<boolean>): TUnsafe<boolean> {
  return Type.Unsafe<boolean>({ type: 'boolean', ...annotate(meta) })
}

type CountMeta = FieldMeta<number> & { minimum?: number; maximum?: number }

/** A whole number, inside the range where one is known. */
export function count(meta: CountMeta): TUnsafe<number> {
  return wholeNumber(meta)
}

/** A length of time as a whole number of seconds. */
export function seconds(meta: CountMeta): TUnsafe<number> {
  return wholeNumber(meta, { unit: 'seconds' })
}

function wholeNumber(meta: CountMeta, notes: Partial<FieldNotes> = {}): TUnsafe<number> {
  const { minimum, maximum, ...rest } = meta
  return Type.Unsafe<number>({
    type: 'integer',
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...annotate(rest, notes),
  })
}

/** A TCP port number. */
export function port(meta: FieldMeta<number>): TUnsafe<number> {
  return count({ ...meta, minimum: 1, maximum: 65535 })
}

/** Text without further form. */
export function text(
  meta: FieldMeta<string> & { minLength?: number; maxLength?: number; pattern?: string },
): TUnsafe<string> {
  const { minLength, maxLength, pattern, ...rest } = meta
  return Type.Unsafe<string>({
    type: 'string',
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...annotate(rest),
  })
}

/** The same where templates write it as YAML. */
export function yamlText(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: yamlTextPattern.pattern })
}

/** Text, or a map that represents its YAML. */
export function textOrMapping(
  meta: FieldMeta<string | Record<string, AnyValue>>,
): TUnsafe<string | Record<string, AnyValue>> {
  return Type.Unsafe<string | Record<string, AnyValue>>({
    type: ['string', 'object'],
    additionalProperties: anyValue,
    ...annotate(meta),
  })
}

/** YAML of a mapping or of a sequence of mappings, in a string; empty for none. */
export function yamlDocument(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: yamlDocumentPattern.pattern })
}

/** A mapping, or a string with its YAML. */
export function yamlDocumentOrMapping(
  meta: FieldMeta<string | Record<string, AnyValue>>,
): TUnsafe<string | Record<string, AnyValue>> {
  return Type.Unsafe({ ...textOrMapping(meta), pattern: yamlDocumentPattern.pattern })
}

/** Text, a number, a flag or nothing: what a program takes as the value of a flag. */
export function scalar(
  meta: FieldMeta<string | number | boolean | null>,
): TUnsafe<string | number | boolean | null> {
  return Type.Unsafe<string | number | boolean | null>({
    type: ['string', 'number', 'boolean', 'null'],
    ...annotate(meta),
  })
}

/** A name, address or path: text that may be in an argument, so without white space or a colon at the end. */
export function word(meta: FieldMeta<string> & { minLength?: number }): TUnsafe<string> {
  return text({ ...meta, pattern: wordPattern.pattern })
}

/** A URL for HTTP. */
export function httpUrl(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: httpUrlPattern.pattern })
}

/** A host, without a port. */
export function host(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: hostPattern.pattern })
}

/** Least severe level of what a program logs. */
export function logLevel(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: logLevelPattern.pattern })
}

/** Name of a namespace. */
export function namespaceName(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: namespacePattern.pattern })
}

/** Name of a Secret or of a service account. */
export function objectName(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: objectNamePattern.pattern })
}

/** Key in the data of a Secret. */
export function dataKey(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: dataKeyPattern.pattern })
}

/** A length of time as Go writes it: `5s`, `5m0s`, `512ms`; `0` and `-1` represent "none"; empty for the default. */
export function duration(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, pattern: durationPattern.pattern })
}

/** A length of time as Prometheus writes it: `30s`, `10m`, `1h`. */
export function prometheusDuration(meta: FieldMeta<string>): TUnsafe<string> {
  return text({ ...meta, minLength: 2, pattern: prometheusDurationPattern.pattern })
}

/** A Kubernetes quantity: `500m`, `1.5`, `256Mi`; numbers need no quotes. */
export function quantity(meta: FieldMeta<string | number>): TUnsafe<string | number> {
  return Type.Unsafe<string | number>({ $ref: '#/definitions/Quantity', ...annotate(meta) })
}

/** A quantity, or an empty string for none. */
export function optionalQuantity(meta: FieldMeta<string | number>): TUnsafe<string | number> {
  return Type.Unsafe<string | number>({
    type: ['string', 'number'],
    pattern: optionalQuantityPattern.pattern,
    ...annotate(meta),
  })
}

/** One of a fixed set; each member says what it means. With `removable`, a null removes the default from the manifest. */
export function oneOf<Members extends Record<string, string>>(
  meta: FieldMeta<keyof Members & string> & { members: Members; removable?: true },
): TUnsafe<keyof Members & string> {
  const { members, removable, ...rest } = meta
  return Type.Unsafe<keyof Members & string>({
    type: 'string',
    enum: Object.keys(members),
    ...annotate(rest, {
      memberDescriptions: Object.values(members),
      ...(removable === undefined ? {} : { removable }),
    }),
  })
}
