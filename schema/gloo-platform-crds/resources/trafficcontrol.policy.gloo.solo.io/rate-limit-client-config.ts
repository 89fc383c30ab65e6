import { object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { rawRateLimits } from '../../shapes/rate-limits.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const rateLimitClientConfig = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'RateLimitClientConfig',
  plural: 'ratelimitclientconfigs',
  version: 'v2',
  shortNames: ['rlcc'],
  description: 'Descriptors of requests for several RateLimitPolicies.',
  isEnterprise: true,
  spec: object(
    'How the descriptors of requests are built.',
    { raw: rawRateLimits },
    { atMostOne: [['raw']] },
  ),
  status: approvedStatus({}),
  columns: [approvalColumn],
})
