import { listOf, nullable, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { locality } from '../../shapes/locality.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'

export const failoverPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'FailoverPolicy',
  plural: 'failoverpolicies',
  version: 'v2',
  shortNames: ['fp'],
  description:
    'Where requests go when the hosts near the client fail. It requires an OutlierDetectionPolicy for the same destinations.',
  isEnterprise: true,
  spec: object('The order of localities, and the destinations that it applies to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object(
      'The order of localities or labels.',
      {
        localityMappings: listOf(
          'Failover from locality to locality. Not set: the nearest comes first.',
          object('Failover from one locality.', {
            from: object('Locality of the client.', locality),
            to: listOf(
              'Localities that requests fail over to.',
              object('A locality.', {
                ...locality,
                weight: nullable(uint32('Share of the requests.')),
              }),
            ),
          }),
        ),
        priorityLabels: object('Failover order by labels that client and host have in common.', {
          labels: listOf('Names of the labels, the most important first.', text('Name of a label.')),
        }),
      },
      { atMostOne: [['priorityLabels']] },
    ),
  }),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
