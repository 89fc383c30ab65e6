import { listOf, nullable, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const httpBufferPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'HTTPBufferPolicy',
  plural: 'httpbufferpolicies',
  version: 'v2',
  description: 'Limits the size of requests, which are buffered as a whole before they are forwarded.',
  isEnterprise: true,
  spec: object('The limit, and the routes that it applies to.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('The limit.', {
      maxRequestBytes: nullable(
        uint32('Largest body of a request, in bytes. A larger one is refused with status 413.'),
      ),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
