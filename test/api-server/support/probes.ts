import { metaKeyword } from '../../../schema/model/field.ts'
import { apiVersionOf, storedVersion, type Resource } from '../../../schema/model/resource.ts'
import { asResourceField, type ResourceField } from '../../../schema/model/resource-fields.ts'
import type { Manifest } from './objects.ts'

/** An object with one field that somebody may set, well or badly. */
export interface Probe {
  /** The field and what is done with it: `spec.listeners[].port.number: above maximum`. */
  name: string
  manifest: Manifest
}

/** Puts a value at its place in the smallest object of a kind. */
type Place = (value: unknown) => Record<string, unknown>

/** Objects that keep and break each constraint of each field below `spec`; a shape is probed at one of its places. */
export function probesOf(resource: Resource): Probe[] {
  const version = storedVersion(resource)
  const seen = new Set<string>()
  const base = {
    apiVersion: apiVersionOf(resource, version),
    kind: resource.kind,
    metadata: { name: 'probe', ...(resource.scope === 'Namespaced' && { namespace: 'default' }) },
  }
  const probe = (field: ResourceField, path: string, place: Place): Probe[] => {
    const shape = JSON.stringify(field)
    const own = Object.entries(valuesFor(field, resource)).map(([what, value]) => ({
      name: `${resource.kind} ${path}: ${what}`,
      manifest: place(value) as unknown as Manifest,
    }))
    if (seen.has(shape)) return []
    seen.add(shape)
    const { properties = {}, items, additionalProperties } = field
    return [
      ...own,
      ...Object.entries(properties).flatMap(([key, inner]) =>
        probe(inner, `${path}.${key}`, (value) => place({ ...(sample(field) as object), [key]: value })),
      ),
      ...(items === undefined ? [] : probe(items, `${path}[]`, (value) => place(filled(field, value)))),
      ...(typeof additionalProperties === 'object'
        ? probe(additionalProperties, `${path}{}`, (value) => place({ key: value }))
        : []),
    ]
  }
  if (version.spec === undefined) return []
  return probe(asResourceField(version.spec), 'spec', (spec) => ({ ...base, spec }))
}

/** Values for a field, by what they are. */
function valuesFor(field: ResourceField, { isPartlyKnown }: Resource): Record<string, unknown> {
  const { enum: members, minimum, maximum, minLength, maxLength, pattern, minItems, maxItems } = field
  const { required = [], properties, format } = field
  const type = typeOf(field)
  const { atMostOne = [] } = field[metaKeyword]
  const object = (): Record<string, unknown> => ({ ...(sample(field) as object) })
  return {
    valid: sample(field),
    null: null,
    ...(type !== undefined && { 'wrong type': type === 'string' ? 5 : 'text' }),
    ...(type !== undefined && type !== 'object' && { mapping: { key: {} } }),
    ...(type === 'integer' && { fraction: 1.5 }),
    ...(format !== undefined && type === 'string' && { 'not in the format': 'not so' }),
    ...(members && { 'not a member': 'none-of-these' }),
    ...(minimum !== undefined && { 'below minimum': minimum - 1 }),
    ...(maximum !== undefined && { 'above maximum': maximum + 1 }),
    ...(minLength !== undefined && { 'too short': 'x'.repeat(minLength - 1) }),
    ...(maxLength !== undefined && { 'too long': 'x'.repeat(maxLength + 1) }),
    ...(pattern !== undefined && { 'not of the pattern': '!!' }),
    ...(minItems !== undefined && { 'too few': [] }),
    // The API server takes objects of up to 3 MB.
    ...(maxItems !== undefined &&
      maxItems <= 10_000 && {
        'too many': Array.from({ length: maxItems + 1 }, () => sample(field.items!)),
      }),
    ...(type === 'array' && { 'item is null': [null] }),
    ...Object.fromEntries(required.map((key) => [`without ${key}`, without(object(), key)])),
    ...(properties !== undefined &&
      isPartlyKnown !== true && { 'unknown key': { ...object(), unheardOf: true } }),
    ...Object.fromEntries(
      atMostOne
        .filter((group) => group.length > 1)
        .map((group, index) => [
          `two of group ${index}`,
          {
            ...object(),
            ...Object.fromEntries(group.slice(0, 2).map((key) => [key, sample(properties![key]!)])),
          },
        ]),
    ),
  }
}

function without(object: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key))
}

/** A list with an item, and as many more as it must have. */
function filled({ minItems = 1, items }: ResourceField, first: unknown): unknown[] {
  return [first, ...Array.from({ length: minItems - 1 }, () => sample(items!))]
}

/** The smallest value that keeps the constraints of a field. */
function sample(field: ResourceField): unknown {
  const {
    enum: members,
    minimum,
    properties = {},
    required = [],
    minLength = 1,
    minItems = 0,
    pattern,
    format,
  } = field
  if (members !== undefined) return members[0]
  const type = typeOf(field)
  switch (type) {
    case 'string':
      if (format === 'date-time') return '2026-01-31T12:00:00Z'
      if (format === 'byte') return 'YQ=='
      return pattern === undefined ? 'a'.repeat(Math.max(minLength, 1)) : 'a1'
    case 'integer':
    case 'number':
      return minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: minItems }, () => sample(field.items!))
    case 'object':
      return Object.fromEntries(required.map((key) => [key, sample(properties[key]!)]))
    case undefined:
      return 'anything'
    default:
      throw new Error(`no value of the type ${type}`)
  }
}

function typeOf({ type }: ResourceField): string | undefined {
  return Array.isArray(type) ? type.find((one: string) => one !== 'null') : type
}
