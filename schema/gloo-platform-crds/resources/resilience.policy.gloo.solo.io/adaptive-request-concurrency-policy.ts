import { decimal, listOf, nullable, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const adaptiveRequestConcurrencyPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'AdaptiveRequestConcurrencyPolicy',
  plural: 'adaptiverequestconcurrencypolicies',
  version: 'v2',
  shortNames: ['arcp'],
  description: 'Limits how many requests a destination gets at the same time, by how long it takes for them.',
  isEnterprise: true,
  spec: object('The limit, and the destinations that it applies to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('How the limit is computed.', {
      sampleAggregatePercentile: nullable(decimal('Percentile of the times of requests that counts.')),
      maxConcurrencyLimit: nullable(uint32('Largest limit.')),
      concurrencyUpdateIntervalMillis: uint32('Time between two computations of the limit, in milliseconds.'),
      minRttCalcParams: object(
        'How the shortest time of a request is measured, with few requests at the same time.',
        {
          intervalMillis: uint32('Time between two measurements, in milliseconds.'),
          requestCount: nullable(uint32('Number of requests of a measurement.')),
          jitterPercentile: nullable(
            decimal('Share of the interval by which measurements are shifted at random.'),
          ),
          minConcurrency: nullable(uint32('Number of requests at the same time during a measurement.')),
          bufferPercentile: nullable(decimal('Share by which the measured time may be exceeded.')),
        },
      ),
      concurrencyLimitExceededStatus: uint32('HTTP status of requests above the limit.'),
    }),
  }),
  status: approvedStatus({
    numSelectedDestinations: uint32('Number of destinations that the policy selects.'),
  }),
  columns: [approvalColumn],
})
