import { duration, flag, listOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const apiSchemaDiscovery = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'ApiSchemaDiscovery',
  plural: 'apischemadiscoveries',
  version: 'v2',
  shortNames: ['apischemadiscovery'],
  description:
    'Reads the description of an API from the destinations that serve it, and creates an ApiDoc from it.',
  isEnterprise: true,
  spec: object(
    'Location of the API description, and the destinations.',
    {
      openapi: object('An OpenAPI description.', {
        fetchEndpoint: object('Where the description is fetched from.', {
          url: text('Path or URL of the description.'),
          pullAttempts: uint32('Number of attempts.'),
          retryDelay: duration('Pause between two attempts.'),
          useBackoff: flag('Whether each pause is longer than the one before.'),
        }),
      }),
      servedBy: listOf('Destinations that serve the API.', object('Destinations.', { destinationSelector })),
    },
    { atMostOne: [['openapi']] },
  ),
  status: approvedStatus({ ownerWorkspace: text('Name of the workspace that owns the object.') }),
  columns: [approvalColumn],
})
