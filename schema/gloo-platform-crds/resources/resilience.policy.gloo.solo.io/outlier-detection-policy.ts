import { duration, listOf, nullable, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedDestinationPorts } from '../../shapes/status.ts'

export const outlierDetectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'OutlierDetectionPolicy',
  plural: 'outlierdetectionpolicies',
  version: 'v2',
  shortNames: ['odp'],
  description: 'Leaves out hosts that fail, until they have had time to recover.',
  isEnterprise: true,
  spec: object('When hosts are left out, and of which destinations.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('When and how long hosts are left out.', {
      consecutiveErrors: nullable(
        uint32('Number of errors in a row, of any kind, after which a host is left out.'),
      ),
      consecutiveGatewayErrors: nullable(
        uint32('Number of errors in a row with status 502, 503 or 504 after which a host is left out.'),
      ),
      interval: duration('How often hosts are judged.'),
      baseEjectionTime: duration('How long a host is left out the first time. Each further time is longer.'),
      maxEjectionPercent: uint32(
        'Largest share of the hosts that are left out at the same time, in percent.',
      ),
    }),
  }),
  status: approvedStatus(selectedDestinationPorts),
  columns: [approvalColumn],
})
