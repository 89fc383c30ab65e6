import { listOf, object, openObject } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterReference } from '../../shapes/references.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'

export const activeHealthCheckPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'ActiveHealthCheckPolicy',
  plural: 'activehealthcheckpolicies',
  version: 'v2',
  shortNames: ['ahcp'],
  description: 'Lets gateways actively check whether the hosts of a destination are healthy.',
  isEnterprise: true,
  spec: object('The checks, and the destinations that they apply to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('The health check, and the gateways that run it.', {
      virtualGateways: listOf(
        'VirtualGateways whose gateways run the checks.',
        clusterReference('A VirtualGateway.'),
      ),
      healthCheck: openObject('The check, as a HealthCheck of Envoy.'),
    }),
  }),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
