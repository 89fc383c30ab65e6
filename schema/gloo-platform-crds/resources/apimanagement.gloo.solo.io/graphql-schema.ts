import {
  anyValue,
  duration,
  flag,
  listOf,
  mapOf,
  nullable,
  object,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { dynamicMetadata, graphqlValue } from '../../shapes/graphql.ts'
import { clusterNameReference } from '../../shapes/references.ts'
import { ownedStatus } from '../../shapes/status.ts'

const proxied = object('Queries are forwarded to other servers.', {
  graphqlServers: listOf('The servers, which share the queries by weight.', destination),
  headers: mapOf('Headers to set by name.', graphqlValue('Value of a header.')),
  queryParams: mapOf('Query parameters to set by name.', graphqlValue('Value of a parameter.')),
  variables: mapOf(
    'Variables for these values, by name.',
    object(
      'Source of the value of a variable.',
      {
        json: anyValue('The value as JSON.'),
        requestHeader: text('Name of a header of the request.'),
        dynamicMetadata,
      },
      { atMostOne: [['dynamicMetadata', 'requestHeader', 'json']] },
    ),
  ),
  timeout: duration('How long a query may take.'),
  spanName: text('Name of the span in traces.'),
  options: object('How queries are forwarded.', {
    allowIntrospection: flag('Whether clients may query the schema itself (introspection).'),
  }),
})

export const graphqlSchema = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'GraphQLSchema',
  plural: 'graphqlschemas',
  version: 'v2',
  shortNames: ['gqls'],
  description: 'A GraphQL API that routes serve, by resolvers or by forwarding queries.',
  isEnterprise: true,
  spec: object(
    'The schema, and how its queries are answered.',
    {
      schemaRef: clusterNameReference('The ApiDoc with the schema.'),
      resolved: object('Queries are answered by resolvers.', {
        resolverMapRefs: listOf(
          'GraphQLResolverMaps with the resolvers.',
          clusterNameReference('A GraphQLResolverMap.'),
        ),
        options: object('How queries are answered.', {
          enableIntrospection: flag('Whether clients may query the schema itself (introspection).'),
          maxDepth: nullable(uint32('Largest nesting depth of a query.')),
        }),
      }),
      proxied,
    },
    { atMostOne: [['proxied', 'resolved']] },
  ),
  status: ownedStatus,
  columns: [approvalColumn],
})
