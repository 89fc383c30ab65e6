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
import { approvedStatus, ownedByWorkspace } from '../../shapes/status.ts'
import { resolver } from './graphql-resolver-map.resolver.ts'

const fieldResolvers = object(
  'A field.',
  {
    variables: mapOf(
      'Variables for the resolvers, by name.',
      object(
        'Where a variable has its value from.',
        {
          requestHeader: text('Name of a header of the request.'),
          dynamicMetadata,
          graphqlParent: emptyObject('The object that the field belongs to. An empty object chooses it.'),
          graphqlArg: text('Name of an argument of the field.'),
          resolverResult: emptyObject('The result of the resolver. An empty object chooses it.'),
          json: anyValue('The value itself.'),
        },
        {
          atMostOne: [
            ['requestHeader', 'dynamicMetadata', 'graphqlParent', 'graphqlArg', 'resolverResult', 'json'],
          ],
        },
      ),
    ),
    resolvers: listOf('Resolvers, one after the other.', resolver),
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
  description: 'How the fields of a schema of GraphQL are answered.',
  isEnterprise: true,
  spec: object('Resolvers by type and field.', {
    types: mapOf(
      'Types of the schema by name.',
      object('A type.', { fields: mapOf('Fields of the type by name.', fieldResolvers) }),
    ),
    extensions: object('What the resolvers need besides.', {
      grpcSchemaSelector: described('ApiDocs with the descriptors of gRPC.', objectSelector),
    }),
  }),
  status: approvedStatus(ownedByWorkspace),
  columns: [approvalColumn],
})
