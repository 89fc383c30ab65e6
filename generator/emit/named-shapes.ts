import type { Condition } from '../../schema/model/condition.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import type { Resource } from '../../schema/model/resource.ts'
import { asResourceField, type ResourceField } from '../../schema/model/resource-fields.ts'
import { inPlace, schemaOfShape } from './structural-schema.ts'

/** A shape with a name. */
export interface NamedShape {
  field: ResourceField
  /** The switch for validation of the kinds that have it. */
  relaxedWhen: Condition | undefined
}

interface Found extends NamedShape {
  text: string
}

/** The shapes with a name, which are the same wherever they are. */
export function namedShapes(resources: readonly Resource[]): Map<string, NamedShape> {
  const found = new Map<string, Found>()
  for (const { versions, relaxedWhen } of resources) {
    for (const schema of versions.flatMap(({ spec, status }) => [spec, status])) {
      if (schema !== undefined) visit(asResourceField(schema), relaxedWhen)
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))

  function visit(field: ResourceField, relaxedWhen: Condition | undefined): void {
    const { definition } = field[metaKeyword]
    if (definition !== undefined && !isFirst(definition, field, relaxedWhen)) return
    const { properties = {}, items, additionalProperties } = field
    for (const inner of Object.values(properties)) visit(inner, relaxedWhen)
    if (items !== undefined) visit(items, relaxedWhen)
    if (typeof additionalProperties === 'object') visit(additionalProperties, relaxedWhen)
  }

  function isFirst(name: string, field: ResourceField, relaxedWhen: Condition | undefined): boolean {
    const text = JSON.stringify([schemaOfShape(field, inPlace), relaxedWhen])
    const known = found.get(name)
    if (known === undefined) {
      found.set(name, { field, relaxedWhen, text })
      return true
    }
    if (known.text !== text)
      throw new Error(`two different shapes of custom resources have the name "${name}"`)
    return false
  }
}
