import { described, listOf, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { phase } from '../../shapes/phase.ts'
import { rawRateLimits } from '../../shapes/rate-limits.ts'
import { clusterReference } from '../../shapes/references.ts'
import { destinationSelector, routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const rateLimitPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'RateLimitPolicy',
  plural: 'ratelimitpolicies',
  version: 'v2',
  shortNames: ['rlp'],
  description:
    'Limits how often routes or destinations are called. The limits themselves are in a RateLimitServerConfig.',
  isEnterprise: true,
  spec: object('The descriptors of requests, and what is limited.', {
    applyToRoutes: listOf('Routes that the policy applies to.', routeSelector),
    applyToDestinations: listOf('Destinations that the policy applies to.', destinationSelector),
    config: object(
      'The descriptors of requests, the limits and the rate limiter.',
      {
        raw: rawRateLimits,
        ratelimitClientConfig: clusterReference(
          'The RateLimitClientConfig with the descriptors of requests, instead of `raw`.',
        ),
        ratelimitServerConfig: clusterReference('The RateLimitServerConfig with the limits.'),
        serverSettings: clusterReference('The RateLimitServerSettings with the rate limiter.'),
        phase,
      },
      { atMostOne: [['raw', 'ratelimitClientConfig']] },
    ),
  }),
  status: approvedStatus({
    numSelectedRoutes: uint32('Number of routes that the policy selects.'),
    numSelectedDestinationPorts: uint32('Number of ports of destinations that the policy selects.'),
    destinationServer: described('The rate limiter.', destination),
  }),
  columns: [approvalColumn],
})
