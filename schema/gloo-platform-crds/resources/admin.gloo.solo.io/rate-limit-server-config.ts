import { listOf, object, openObject, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const rateLimitServerConfig = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'RateLimitServerConfig',
  plural: 'ratelimitserverconfigs',
  version: 'v2',
  shortNames: ['rlsc'],
  description:
    'The limits that rate limiters apply. Which of them holds for a request, its descriptor decides, which a RateLimitPolicy or RateLimitClientConfig makes.',
  isEnterprise: true,
  spec: object(
    'The limits, and the rate limiters.',
    {
      destinationServers: listOf('Services of the rate limiters that get these limits.', destination),
      raw: object('The limits, as in the configuration of the rate limiter.', {
        descriptors: listOf(
          'Limits by descriptors whose entries have an order.',
          openObject('A key and value with `rateLimit`, or with `descriptors` for the next entry.'),
        ),
        setDescriptors: listOf(
          'Limits by descriptors whose order has no meaning. The first that matches holds.',
          openObject('Keys and values under `simpleDescriptors`, with `rateLimit`.'),
        ),
      }),
    },
    { atMostOne: [['raw']] },
  ),
  status: approvedStatus({
    numSelectedDestinationServers: uint32('Number of rate limiters that have the limits.'),
  }),
  columns: [approvalColumn],
})
