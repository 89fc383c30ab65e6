import type { KubernetesSchema } from '../../schema/kubernetes/index.ts'
import { shortDescription } from './describe.ts'
import { constrained } from './validation.ts'
import {
  definition,
  intOrStringName,
  quantityName,
  quantityPattern,
  target,
  type OpenApiDefinitions,
  type OpenApiSchema,
} from './openapi.ts'

/**
 * `whole`: the object as Kubernetes reads it. `patch`: what is merged into an object of that kind, so nothing in a
 * map is required; list items are whole all the same, because a list replaces the list that is there.
 */
export type Form = 'whole' | 'patch'

/** Metadata that a user sets; everything else in it is the server's. */
const metadataFields = ['annotations', 'finalizers', 'labels', 'name', 'namespace']
const metadataName = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'

/** Collects the definitions reachable from the roots, under short names, in draft-07. */
export class Converter {
  readonly #openApi: OpenApiDefinitions
  readonly #definitions = new Map<string, KubernetesSchema>()
  readonly #fullNames = new Map<string, string>()
  readonly #differs = new Map<string, boolean>()

  constructor(openApi: OpenApiDefinitions) {
    this.#openApi = openApi
  }

  /** Adds a definition and all that it needs; gives the short name that it got, unless it is reported one. */
  add(fullName: string, form: Form, name = this.#shortName(fullName, form)): string {
    const taken = this.#fullNames.get(name)
    if (taken !== undefined && taken !== fullName)
      throw new Error(`${taken} and ${fullName} are both called ${name}`)
    if (taken === undefined) {
      this.#fullNames.set(name, fullName)
      this.#definitions.set(name, this.#convertDefinition(fullName, form))
    }
    return name
  }

  /** All definitions by name. */
  definitions(): Record<string, KubernetesSchema> {
    const entries = [...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries)
  }

  #shortName(fullName: string, form: Form): string {
    const name = fullName.slice(fullName.lastIndexOf('.') + 1)
    return form === 'patch' && this.#patchDiffers(fullName) ? `${name}Patch` : name
  }

  #convertDefinition(fullName: string, form: Form): KubernetesSchema {
    const schema = definition(this.#openApi, fullName)
    const description =
      schema.description === undefined ? {} : { description: shortDescription(schema.description) }
    if (fullName === quantityName) {
      const text = 'An amount, such as `500m`, `1.5` or `256Mi`; plain numbers need no quotes.'
      return { type: ['string', 'number'], pattern: quantityPattern, description: text }
    }
    if (fullName === intOrStringName) {
      return {
        type: ['integer', 'string'],
        description: 'A number, or text such as a percentage or the name of a port.',
      }
    }
    const converted = this.#convert({ ...schema, properties: fields(fullName, schema) }, form)
    return { ...constrained(fullName, converted), ...description }
  }

  #convert(schema: OpenApiSchema, form: Form): KubernetesSchema {
    const description =
      schema.description === undefined ? {} : { description: shortDescription(schema.description) }
    if (schema.$ref !== undefined)
      return { $ref: `#/definitions/${this.add(target(schema.$ref), form)}`, ...description }
    if (schema.type === 'object') return { ...this.#convertObject(schema, form), ...description }
    if (schema.type === 'array') {
      if (schema.items === undefined) throw new Error('a list without the form of its items')
      return { type: 'array', items: this.#convert(schema.items, 'whole'), ...description }
    }
    return { ...convertScalar(schema), ...description }
  }

  #convertObject(schema: OpenApiSchema, form: Form): KubernetesSchema {
    if (schema.additionalProperties !== undefined) {
      return { type: 'object', additionalProperties: this.#convert(schema.additionalProperties, form) }
    }
    const properties = Object.entries(schema.properties ?? {})
    if (properties.length === 0) return { type: 'object' }
    const required = form === 'patch' ? [] : (schema.required ?? [])
    return {
      type: 'object',
      additionalProperties: false,
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(properties.map(([key, field]) => [key, this.#convert(field, form)])),
    }
  }

  /** Whether a definition requires something on the way through maps: only then does the patch form differ. */
  #patchDiffers(fullName: string): boolean {
    const known = this.#differs.get(fullName)
    if (known !== undefined) return known
    this.#differs.set(fullName, false)
    const schema = definition(this.#openApi, fullName)
    const reached = [
      ...Object.values(fields(fullName, schema)),
      ...(schema.additionalProperties === undefined ? [] : [schema.additionalProperties]),
    ]
    const differs = (schema.required ?? []).length > 0 || reached.some((field) => this.#fieldDiffers(field))
    this.#differs.set(fullName, differs)
    return differs
  }

  #fieldDiffers(field: OpenApiSchema): boolean {
    if (field.$ref !== undefined) return this.#patchDiffers(target(field.$ref))
    return field.additionalProperties !== undefined && this.#fieldDiffers(field.additionalProperties)
  }
}

/** Fields that make sense in values: no status, no metadata that the server sets. */
function fields(fullName: string, schema: OpenApiSchema): Record<string, OpenApiSchema> {
  const isKind = schema['x-kubernetes-group-version-kind'] !== undefined
  const kept = Object.entries(schema.properties ?? {}).filter(([key]) =>
    fullName === metadataName ? metadataFields.includes(key) : !(isKind && key === 'status'),
  )
  return Object.fromEntries(kept)
}

const scalarTypes = ['string', 'integer', 'number', 'boolean'] as const

function convertScalar(schema: OpenApiSchema): KubernetesSchema {
  const type = scalarTypes.find((candidate) => candidate === schema.type)
  if (type === undefined) throw new Error(`unexpected type ${schema.type ?? '(none)'} in Kubernetes' OpenAPI`)
  return {
    type,
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
    ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
  }
}
