import { anyValue, object, text } from '../../model/resource-fields.ts'

/** A value that a GraphQL resolver computes. */
export const graphqlValue = (description: string) =>
  object(
    description,
    {
      json: anyValue('The value as JSON, with variables in it.'),
      jq: text('Expression for jq that computes the value.'),
      variable: text('Name of the variable that contains the value.'),
    },
    { definition: 'GraphQLValue', atMostOne: [['variable', 'jq', 'json']] },
  )

/** Metadata of Envoy that a variable takes its value from. */
export const dynamicMetadata = object(
  'A value of the dynamic metadata of Envoy.',
  { metadataNamespace: text('Namespace of the metadata.'), key: text('Key of the value.') },
  { definition: 'DynamicMetadata' },
)
