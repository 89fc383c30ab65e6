import {
  anyValue,
  described,
  emptyObject,
  listOf,
  mapOf,
  nullable,
  object,
  text,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { dynamicMetadata } from '../../shapes/graphql.ts'
import { objectSelector } from '../../shapes/selectors.ts'
import { ownedStatus } from '../../shapes/status.ts'
import { resolver } from './graphql-resolver-map.resolver.ts'

const fieldResolvers = object(
  'A field.',
  {
    variables: mapOf(
      'Variables for the resolvers, by name.',
      object(
        'Source of the value of a variable.',
        {
          requestHeader: text('Name of a header of the request.'),
          dynamicMetadata,
          graphqlParent: emptyObject('The object that the field belongs to. Set to `{}` to select it.'),
          graphqlArg: text('Name of an argument of the field.'),
          resolverResult: emptyObject('The result of the resolver. Set to `{}` to select it.'),
          json: anyValue('The value as JSON.'),
        },
        {
          atMostOne: [
            ['requestHeader', 'dynamicMetadata', 'graphqlParent', 'graphqlArg', 'resolverResult', 'json'],
          ],
        },
      ),
    ),
    resolvers: listOf('Resolvers, in this order.', resolver),
    statPrefix: nullable(text('Prefix of the metrics of the field.')),
  },
  { definition: 'GraphQLField' },
)

export const graphqlResolverMap = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'GraphQLResolverMap',
  plural: 'graphqlresolvermaps',
  version: 'v2',
  shortNames: ['grm', 'gqlrm'],
  description: 'Resolvers for the fields of a GraphQL schema.',
  isEnterprise: true,
  spec: object('Resolvers by type and field.', {
    types: mapOf(
      'Types of the schema by name.',
      object('A type.', { fields: mapOf('Fields of the type by name.', fieldResolvers) }),
    ),
    extensions: object('Further settings of the resolvers.', {
      grpcSchemaSelector: described('ApiDocs with the gRPC descriptors.', objectSelector),
    }),
  }),
  status: ownedStatus,
  columns: [approvalColumn],
})
