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
    'The limits that rate limiters apply. The descriptor of a request selects its limit; a RateLimitPolicy or RateLimitClientConfig builds the descriptor.',
  isEnterprise: true,
  spec: object(
    'The limits, and the rate limiters.',
    {
      destinationServers: listOf('Services of the rate limiters that get these limits.', destination),
      raw: object('The limits, as in the configuration of the rate limiter.', {
        descriptors: listOf(
          'Limits by descriptors whose entries are ordered.',
          openObject('A key and value with `rateLimit`, or with `descriptors` for the next entry.'),
        ),
        setDescriptors: listOf(
          'Limits by set-style descriptors, whose order does not matter. The first that matches applies.',
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
