import { bytes, listOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const apiDoc = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'ApiDoc',
  plural: 'apidocs',
  version: 'v2',
  shortNames: ['ad'],
  description: 'Describes the API that destinations serve.',
  isEnterprise: true,
  spec: object(
    'The API, and the destinations.',
    {
      openapi: object('An HTTP API.', {
        inlineString: text('OpenAPI description of the API, in JSON or YAML.'),
      }),
      grpc: object('A gRPC API.', { descriptors: bytes('The gRPC descriptors of the API.') }),
      graphql: object('A GraphQL API.', { schemaDefinition: text('GraphQL schema of the API.') }),
      servedBy: listOf('Destinations that serve the API.', object('Destinations.', { destinationSelector })),
    },
    { atMostOne: [['openapi', 'grpc', 'graphql']] },
  ),
  status: approvedStatus({
    ownerWorkspace: text('Name of the workspace that owns the object.'),
    selectedServingDestinations: uint32('Number of destinations that serve the API.'),
  }),
  columns: [],
})
