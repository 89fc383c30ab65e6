import { flag, listOf, mapOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterNameReference } from '../../shapes/references.ts'
import { ownedStatus } from '../../shapes/status.ts'

export const graphqlStitchedSchema = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'GraphQLStitchedSchema',
  plural: 'graphqlstitchedschemas',
  version: 'v2',
  shortNames: ['gqlss', 'gss'],
  description: 'Joins several GraphQL schemas into one (schema stitching).',
  isEnterprise: true,
  spec: object('The schemas, and how their types are merged.', {
    subschemas: listOf(
      'Schemas to join.',
      object(
        'A schema.',
        {
          schema: clusterNameReference('The GraphQLSchema.'),
          stitchedSchema: clusterNameReference('The GraphQLStitchedSchema.'),
          typeMerge: mapOf(
            'How types that several schemas have are merged, by type name.',
            object('How a type is merged.', {
              selectionSet: text('Fields that identify an object of the type, such as `{ id }`.'),
              queryName: text('Query of the schema that finds the object.'),
              args: mapOf(
                'Arguments of the query by name.',
                text('Field that provides the value of the argument.'),
              ),
            }),
          ),
        },
        { atMostOne: [['schema', 'stitchedSchema']] },
      ),
    ),
    options: object('How queries are answered.', {
      enableIntrospection: flag('Whether clients may query the schema itself (introspection).'),
    }),
  }),
  status: ownedStatus,
  columns: [approvalColumn],
})
