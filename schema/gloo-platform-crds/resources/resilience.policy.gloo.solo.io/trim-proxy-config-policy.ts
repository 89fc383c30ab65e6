import { listOf, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector, workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const trimProxyConfigPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'TrimProxyConfigPolicy',
  plural: 'trimproxyconfigpolicies',
  version: 'v2',
  shortNames: ['tpcp'],
  description:
    'Gives proxies configuration only for the destinations that their workloads call, so that they need less memory.',
  isEnterprise: true,
  spec: object('The destinations, and the workloads that call them.', {
    applyToWorkloads: listOf(
      'Workloads that the policy applies to. Empty: all of the workspace.',
      workloadSelector,
    ),
    config: object('Destinations that the proxies get configuration for.', {
      includedDestinations: listOf('Destinations that the workloads call.', destinationSelector),
    }),
  }),
  status: approvedStatus({
    numSelectedWorkloads: uint32('Number of workloads that the policy selects.'),
    numIncludedHosts: uint32('Number of hosts that their proxies get configuration for.'),
  }),
  columns: [approvalColumn],
})
