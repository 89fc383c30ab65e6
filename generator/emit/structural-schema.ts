import { metaKeyword } from '../../schema/model/field.ts'
import type { ResourceField, ResourceNotes } from '../../schema/model/resource-fields.ts'

import { modelKeywords } from './json-schema.ts'
import { refuseUnknownKeywords } from '../model/schema-keywords.ts'

export type StructuralSchema = Record<string, unknown>

/** Where parts of a schema go. */
export interface Placement {
  /** The keywords that a switch of the chart turns off: among the others, or apart. */
  optional: (keywords: StructuralSchema) => StructuralSchema
  /** What refers to a shape that is written elsewhere; undefined: it is written here. */
  shape: (name: string) => StructuralSchema | undefined
}

/** Everything in its place, as the API server wants it. */
export const inPlace: Placement = { optional: (keywords) => keywords, shape: () => undefined }

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
export function structuralSchema(field: ResourceField, placement: Placement): StructuralSchema {
  const { definition } = field[metaKeyword]
  const shape = definition === undefined ? undefined : placement.shape(definition)
  return {
    ...(field.description === '' ? {} : { description: field.description }),
    ...(shape === undefined ? shapeOf(field, placement) : { ...shape, ...placed(rulesOf(field), placement) }),
  }
}

/** The schema of a shape without what its places say of it. */
export function schemaOfShape(field: ResourceField, placement: Placement): StructuralSchema {
  const { rules: _rules, ...notes } = field[metaKeyword]
  return shapeOf({ ...field, [metaKeyword]: notes }, placement)
}

function shapeOf(field: ResourceField, placement: Placement): StructuralSchema {
  refuseUnknownKeywords(field, known, field.description)
  const notes = field[metaKeyword]
  const isOptional = (keyword: (typeof optionalWhereSaid)[number]): boolean =>
    notes.optionalKeywords?.includes(keyword) === true
  const optional = {
    ...picked(field, [...alwaysOptional, ...optionalWhereSaid.filter(isOptional)]),
    ...rulesOf(field),
  }
  return {
    ...typeOf(field),
    ...picked(field, ['format', 'maxProperties', 'x-kubernetes-preserve-unknown-fields']),
    ...picked(
      field,
      optionalWhereSaid.filter((keyword) => !isOptional(keyword)),
    ),
    ...(Object.keys(field.properties ?? {}).length === 0
      ? {}
      : { properties: inside(field.properties!, placement) }),
    ...(typeof field.additionalProperties === 'object'
      ? { additionalProperties: schemaOfEach(field.additionalProperties, placement) }
      : {}),
    ...(field.items === undefined ? {} : { items: schemaOfEach(field.items, placement) }),
    ...picked(field, ['required']),
    ...exclusive(notes),
    ...placed(optional, placement),
  }
}

/** What the items or values are, their sequence or mapping says. Said again, it would only make the chart larger. */
function schemaOfEach(field: ResourceField, placement: Placement): StructuralSchema {
  return structuralSchema({ ...field, description: '' }, placement)
}

function rulesOf(field: ResourceField): StructuralSchema {
  const { rules } = field[metaKeyword]
  return rules === undefined ? {} : { 'x-kubernetes-validations': rules }
}

function placed(keywords: StructuralSchema, placement: Placement): StructuralSchema {
  return Object.keys(keywords).length === 0 ? {} : placement.optional(keywords)
}

function inside(fields: Record<string, ResourceField>, placement: Placement): StructuralSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, structuralSchema(field, placement)]),
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
