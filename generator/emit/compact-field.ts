import type { CompactSchema, JsonType } from '../../schema/model/compact-chart.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { base64Pattern, dateTimePattern } from '../../schema/model/resource-patterns.ts'
import type { ResourceField } from '../../schema/model/resource-fields.ts'
import { modelKeywords } from './json-schema.ts'
import { resourceKeywords } from './structural-schema.ts'
import { refuseUnknownKeywords } from '../model/schema-keywords.ts'

const known = new Set<string>([...modelKeywords, ...resourceKeywords])

/** A field of a resource as the validator reads it: what an API server checks when its validation is strict. */
export function compactField(field: ResourceField): CompactSchema {
  refuseUnknownKeywords(field, known, field.description)
  const { type, minLength, maxLength, pattern, required, items, minItems, maxItems } = field
  const { atMostOne, rules, since, until, deprecated, sensitive, memberSince } = field[metaKeyword]
  return defined({
    type: type as JsonType | JsonType[] | undefined,
    enum: field.enum,
    memberSince,
    minLength,
    maxLength,
    pattern: pattern ?? patternOf(field),
    ...rangeOf(field),
    ...keysOf(field),
    required,
    items: items && compactField(items),
    minItems,
    maxItems,
    // A group of one key says nothing.
    atMostOne: notEmpty(atMostOne?.filter(({ length }) => length > 1)),
    rules: notEmpty(rules),
    since: typeof since === 'object' ? [...since] : since,
    until,
    deprecated,
    sensitive,
  })
}

/** The API server drops what an object does not name, and refuses it when it is strict. */
function keysOf(field: ResourceField): CompactSchema {
  const { properties, additionalProperties } = field
  if (![field.type].flat().includes('object')) return {}
  const isOpen = field['x-kubernetes-preserve-unknown-fields'] === true
  const fields = Object.entries(properties ?? {}).map(([key, value]) => [key, compactField(value)] as const)
  if (typeof additionalProperties === 'object')
    return {
      additionalProperties: compactField(additionalProperties),
      ...(field.propertyNames && { propertyNames: field.propertyNames }),
    }
  return {
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
    ...(isOpen ? {} : { additionalProperties: false }),
  }
}

/** Formats that bound numbers: whoever reads them keeps so many bits. */
const bits: Record<string, number> = { int32: 31, int64: 63 }

function rangeOf({ format = '', minimum, maximum }: ResourceField): CompactSchema {
  const exponent = bits[format]
  if (exponent === undefined) return defined({ minimum, maximum })
  const end = 2 ** exponent
  // 2 ** 63 - 1 has no number of its own.
  return { minimum: minimum ?? -end, maximum: maximum ?? (exponent > 53 ? end : end - 1) }
}

function patternOf({ format }: ResourceField): string | undefined {
  if (format === 'byte') return base64Pattern.pattern
  return format === 'date-time' ? dateTimePattern.pattern : undefined
}

function notEmpty<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list?.length === 0 ? undefined : list
}

function defined(schema: { [Key in keyof CompactSchema]: CompactSchema[Key] | undefined }): CompactSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
}
