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
      openapi: object('An API of HTTP.', {
        inlineString: text('Its description as OpenAPI, in JSON or YAML.'),
      }),
      grpc: object('An API of gRPC.', { descriptors: bytes('Its descriptors.') }),
      graphql: object('An API of GraphQL.', { schemaDefinition: text('Its schema.') }),
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
