import { duration, listOf, nullable, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'

export const outlierDetectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'OutlierDetectionPolicy',
  plural: 'outlierdetectionpolicies',
  version: 'v2',
  shortNames: ['odp'],
  description: 'Ejects failing hosts from load balancing, until they have had time to recover.',
  isEnterprise: true,
  spec: object('When hosts are ejected, and of which destinations.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('When and how long hosts are ejected.', {
      consecutiveErrors: nullable(
        uint32('Number of consecutive errors, of any kind, after which a host is ejected.'),
      ),
      consecutiveGatewayErrors: nullable(
        uint32('Number of consecutive errors with status 502, 503 or 504 after which a host is ejected.'),
      ),
      interval: duration('How often hosts are checked.'),
      baseEjectionTime: duration('How long a host is ejected the first time. Each further time is longer.'),
      maxEjectionPercent: uint32('Largest share of the hosts that are ejected at the same time, in percent.'),
    }),
  }),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
