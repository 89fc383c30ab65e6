/** The part of Kubernetes' OpenAPI v2 that its definitions use. */
export interface OpenApiSchema {
  $ref?: string
  type?: string
  format?: string
  description?: string
  properties?: Record<string, OpenApiSchema>
  additionalProperties?: OpenApiSchema
  items?: OpenApiSchema
  required?: string[]
  enum?: string[]
  minimum?: number
  maximum?: number
  'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string }[]
  'x-kubernetes-int-or-string'?: boolean
  'x-kubernetes-preserve-unknown-fields'?: boolean
}

/** Full name, such as `io.k8s.api.apps.v1.Deployment`, to schema. */
export type OpenApiDefinitions = Record<string, OpenApiSchema>

export function definition(definitions: OpenApiDefinitions, name: string): OpenApiSchema {
  const schema = definitions[name]
  if (schema === undefined) throw new Error(`Kubernetes' OpenAPI has no definition ${name}`)
  return schema
}

/** Full name that a `$ref` points at. */
export function target(ref: string): string {
  return ref.replace('#/definitions/', '')
}

export const quantityName = 'io.k8s.apimachinery.pkg.api.resource.Quantity'
export const intOrStringName = 'io.k8s.apimachinery.pkg.util.intstr.IntOrString'

/** Form of a quantity written as text, inside what both RE2 and ECMA-262 understand. */
export const quantityPattern = '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$'
