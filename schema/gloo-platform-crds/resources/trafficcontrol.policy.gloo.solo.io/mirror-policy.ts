import { decimal, described, listOf, nullable, object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const mirrorPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'MirrorPolicy',
  plural: 'mirrorpolicies',
  version: 'v2',
  shortNames: ['mp'],
  description: 'Sends copies of requests to another destination, whose responses are dropped.',
  isEnterprise: true,
  spec: object('The copies, and the routes whose requests are copied.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('Where copies of requests are sent.', {
      destination: described('Where copies of requests are sent.', destination),
      percentage: nullable(decimal('Share of the requests that are copied, in percent. All by default.')),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
