import { described, duration, flag, object } from '../../../model/resource-fields.ts'
import { emptyStateColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { stateStatus } from '../../shapes/status.ts'

export const rateLimitServerSettings = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'RateLimitServerSettings',
  plural: 'ratelimitserversettings',
  version: 'v2',
  shortNames: ['rlss'],
  description: 'The rate limiter that proxies query, for the RateLimitPolicies that refer to it.',
  isEnterprise: true,
  spec: object('The rate limiter, and how the proxies query it.', {
    destinationServer: described('The service of the rate limiter.', destination),
    requestTimeout: duration('How long a proxy waits for a response.'),
    denyOnFail: flag(
      'Whether requests are refused when the rate limiter gives no response. They are allowed by default.',
    ),
  }),
  status: stateStatus,
  columns: [emptyStateColumn],
})
