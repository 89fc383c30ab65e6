import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  definition,
  intOrStringName,
  quantityName,
  quantityPattern,
  target,
  type OpenApiDefinitions,
  type OpenApiSchema,
} from './openapi.ts'

type JsonSchema = Record<string, unknown>

/** Writes `<kind>-<group>-<version>.json` for every kind, the name under which kubeconform looks for it. */
export async function writeKindSchemas(openApi: OpenApiDefinitions, folder: string): Promise<void> {
  for (const [fileName, schema] of kindSchemas(openApi)) {
    await writeFile(join(folder, fileName), JSON.stringify(schema))
  }
}

/** A schema that needs no other file for every kind of the API. */
export function kindSchemas(openApi: OpenApiDefinitions): Map<string, JsonSchema> {
  const files = new Map<string, JsonSchema>()
  for (const [name, { 'x-kubernetes-group-version-kind': kinds = [] }] of Object.entries(openApi)) {
    // Several kinds in one definition are the options of requests, not objects.
    const [kind, ...others] = kinds
    if (kind === undefined || others.length > 0) continue
    const group = kind.group === '' ? '' : `-${kind.group.split('.')[0] ?? ''}`
    files.set(`${kind.kind}${group}-${kind.version}.json`.toLowerCase(), kindSchema(openApi, name, kind.kind))
  }
  return files
}

function kindSchema(openApi: OpenApiDefinitions, name: string, kind: string): JsonSchema {
  const definitions: Record<string, JsonSchema> = {}
  const pending = [name]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next in definitions) continue
    definitions[next] = convertDefinition(next, definition(openApi, next), pending)
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    allOf: [
      { $ref: `#/definitions/${name}` },
      { required: ['apiVersion', 'kind'], properties: { kind: { enum: [kind] } } },
    ],
    definitions,
  }
}

function convertDefinition(name: string, schema: OpenApiSchema, pending: string[]): JsonSchema {
  // OpenAPI calls both plain text; they are numbers too.
  if (name === quantityName) return { type: ['string', 'number'], pattern: quantityPattern }
  if (name === intOrStringName) return { type: ['integer', 'string'] }
  return convert(schema, pending)
}

function convert(schema: OpenApiSchema, pending: string[]): JsonSchema {
  if (schema.$ref !== undefined) {
    pending.push(target(schema.$ref))
    return { $ref: schema.$ref }
  }
  if (schema.type === 'array') {
    return { type: 'array', ...(schema.items === undefined ? {} : { items: convert(schema.items, pending) }) }
  }
  if (schema.properties !== undefined) {
    const properties = Object.entries(schema.properties).map(([key, field]) => [key, convert(field, pending)])
    return {
      type: 'object',
      properties: Object.fromEntries(properties) as JsonSchema,
      additionalProperties: schema['x-kubernetes-preserve-unknown-fields'] === true,
      ...(schema.required === undefined ? {} : { required: schema.required }),
    }
  }
  if (schema.additionalProperties !== undefined) {
    return { type: 'object', additionalProperties: convert(schema.additionalProperties, pending) }
  }
  if (schema.format === 'byte') return { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' }
  return {
    ...(schema.type === undefined ? {} : { type: schema.type }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
  }
}
