import type { ResourceField } from '../../schema/model/resource-fields.ts'

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
