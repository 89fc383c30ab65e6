import type { ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField, type ResourceField } from '../../schema/model/resource-fields.ts'

/** A field and all below it, each with its path: `spec.listeners[].port`, `spec.labels{}`. */
export function fieldsOf(field: ResourceField, path: string): [string, ResourceField][] {
  const { properties = {}, items, additionalProperties } = field
  return [
    [path, field],
    ...Object.entries(properties).flatMap(([key, inner]) => fieldsOf(inner, `${path}.${key}`)),
    ...(items === undefined ? [] : fieldsOf(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${path}{}`) : []),
  ]
}

/** All fields of spec and status. */
export function fieldsOfVersion({ spec, status }: ResourceVersion): [string, ResourceField][] {
  return Object.entries({ spec, status }).flatMap(([key, schema]) =>
    schema === undefined ? [] : fieldsOf(asResourceField(schema), key),
  )
}
