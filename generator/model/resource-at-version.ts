import { isInRange } from '../../schema/model/chart-version.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import type { Resource, ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField, type ResourceField } from '../../schema/model/resource-fields.ts'
import type { TSchema } from 'typebox'

/** The kinds that a version of the chart has, with the fields that they have there. */
export function resourcesAt(resources: readonly Resource[], version: string): Resource[] {
  return resources.filter((resource) => isInRange(resource, version)).map((one) => resourceAt(one, version))
}

/** A kind as a version of the chart has it. */
export function resourceAt(resource: Resource, version: string): Resource {
  const [first, ...others] = resource.versions.map(({ spec, status, ...rest }): ResourceVersion => ({
    ...rest,
    ...(spec && { spec: schemaAt(spec, version) }),
    ...(status && { status: schemaAt(status, version) }),
  }))
  return { ...resource, versions: [first!, ...others] }
}

function schemaAt(schema: TSchema, version: string): TSchema {
  return fieldAt(asResourceField(schema), version)
}

/** An object that loses all of its fields is one that holds nothing. */
function keysAt(own: readonly [string, ResourceField][], version: string): Partial<ResourceField> {
  if (own.length === 0) return { additionalProperties: false }
  return { properties: Object.fromEntries(own.map(([key, inner]) => [key, fieldAt(inner, version)])) }
}

function fieldAt(field: ResourceField, version: string): ResourceField {
  const { properties, items, additionalProperties, enum: members, [metaKeyword]: notes } = field
  const own = Object.entries(properties ?? {}).filter(([, inner]) => isInRange(inner[metaKeyword], version))
  const { atMostOne, memberDescriptions, memberSince = {} } = notes
  const isThere = (member: unknown): boolean => {
    const since = memberSince[String(member)]
    return since === undefined || isInRange({ since }, version)
  }
  const { properties: _all, ...rest } = field
  return {
    ...rest,
    ...(properties && keysAt(own, version)),
    ...(members && { enum: members.filter(isThere) }),
    ...(items && { items: fieldAt(items, version) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: fieldAt(additionalProperties, version),
    }),
    [metaKeyword]: {
      ...notes,
      ...(memberDescriptions && {
        memberDescriptions: memberDescriptions.filter((_, index) => isThere(members?.[index])),
      }),
      ...(atMostOne && {
        atMostOne: atMostOne
          .map((group) => group.filter((key) => own.some(([name]) => name === key)))
          .filter(({ length }) => length > 0),
      }),
    },
  }
}
