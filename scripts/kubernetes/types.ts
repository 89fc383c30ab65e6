import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { KubernetesSchema } from '../../schema/kubernetes/index.ts'

/** TypeScript interfaces of all definitions, one by name. */
export async function typesOf(
  definitions: Record<string, KubernetesSchema>,
  banner: string,
): Promise<string> {
  const wrapped = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, wrapRefs(schema)]),
  )
  const schema = {
    title: 'KubernetesDefinitions',
    description: 'Every definition by name.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
    ),
    definitions: wrapped,
  }
  return compile(schema as JSONSchema, 'KubernetesDefinitions', {
    bannerComment: banner,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}

/** A `$ref` with a description beside it would become an interface of its own, so it is wrapped. */
function wrapRefs(schema: KubernetesSchema): unknown {
  const { $ref, ...rest } = schema
  if ($ref !== undefined) return { ...rest, allOf: [{ $ref }] }
  return {
    ...schema,
    ...(schema.items === undefined ? {} : { items: wrapRefs(schema.items) }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, field]) => [key, wrapRefs(field)]),
          ),
        }),
    ...(typeof schema.additionalProperties === 'object'
      ? { additionalProperties: wrapRefs(schema.additionalProperties) }
      : {}),
  }
}
