import { metaKeyword } from '../../schema/model/field.ts'
import type { ResourceField, ResourceNotes } from '../../schema/model/resource-fields.ts'

import { modelKeywords } from './json-schema.ts'
import { refuseUnknownKeywords } from '../model/schema-keywords.ts'

export type StructuralSchema = Record<string, unknown>

/** What becomes of the keywords that a switch of the chart turns off: they are among the others, or apart. */
export type PlaceOptional = (keywords: StructuralSchema) => StructuralSchema

const alwaysOptional = ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems'] as const
const optionalWhereSaid = ['enum', 'minimum', 'maximum'] as const

/** Keywords that only the fields of resources have. */
export const resourceKeywords = [
  'format',
  'minItems',
  'maxItems',
  'x-kubernetes-preserve-unknown-fields',
] as const

const known = new Set<string>([...modelKeywords, ...resourceKeywords])

/** A field of a resource as the API server wants it in a CRD. The optional keywords come last. */
export function structuralSchema(field: ResourceField, placeOptional: PlaceOptional): StructuralSchema {
  refuseUnknownKeywords(field, known, field.description)
  const notes = field[metaKeyword]
  const isOptional = (keyword: (typeof optionalWhereSaid)[number]): boolean =>
    notes.optionalKeywords?.includes(keyword) === true
  const optional = {
    ...picked(field, [...alwaysOptional, ...optionalWhereSaid.filter(isOptional)]),
    ...(notes.rules === undefined ? {} : { 'x-kubernetes-validations': notes.rules }),
  }
  return {
    ...(field.description === '' ? {} : { description: field.description }),
    ...typeOf(field),
    ...picked(field, ['format', 'maxProperties', 'x-kubernetes-preserve-unknown-fields']),
    ...picked(
      field,
      optionalWhereSaid.filter((keyword) => !isOptional(keyword)),
    ),
    ...(field.properties === undefined ? {} : { properties: inside(field.properties, placeOptional) }),
    ...(typeof field.additionalProperties === 'object'
      ? { additionalProperties: structuralSchema(field.additionalProperties, placeOptional) }
      : {}),
    ...(field.items === undefined ? {} : { items: structuralSchema(field.items, placeOptional) }),
    ...picked(field, ['required']),
    ...exclusive(notes),
    ...(Object.keys(optional).length === 0 ? {} : placeOptional(optional)),
  }
}

function inside(fields: Record<string, ResourceField>, placeOptional: PlaceOptional): StructuralSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, structuralSchema(field, placeOptional)]),
  )
}

/** The API server has a keyword of its own for null. */
function typeOf({ type }: ResourceField): StructuralSchema {
  if (!Array.isArray(type)) return type === undefined ? {} : { type }
  return { type: type.find((one) => one !== 'null'), nullable: true }
}

function picked(
  field: ResourceField,
  keywords: readonly Extract<keyof ResourceField, string>[],
): StructuralSchema {
  return Object.fromEntries(
    keywords.filter((key) => field[key] !== undefined).map((key) => [key, field[key]]),
  )
}

/** At most one of some keys, as protobuf's `oneof`: none of them, or exactly one. */
export function exclusive({ atMostOne = [] }: Pick<ResourceNotes, 'atMostOne'>): StructuralSchema {
  const choices = atMostOne.map((keys) => ({
    oneOf: [
      { not: { anyOf: keys.map((key) => ({ required: [key] })) } },
      ...keys.map((key) => ({ required: [key] })),
    ],
  }))
  return choices.length > 1 ? { allOf: choices } : (choices[0] ?? {})
}
