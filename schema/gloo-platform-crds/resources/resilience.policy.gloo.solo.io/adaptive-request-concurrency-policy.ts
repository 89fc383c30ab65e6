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
  description: 'Limits how many concurrent requests a destination gets, by its response times.',
  isEnterprise: true,
  spec: object('The limit, and the destinations that it applies to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('How the limit is computed.', {
      sampleAggregatePercentile: nullable(decimal('Percentile of the measured response times that is used.')),
      maxConcurrencyLimit: nullable(uint32('Upper bound of the limit.')),
      concurrencyUpdateIntervalMillis: uint32('Time between two computations of the limit, in milliseconds.'),
      minRttCalcParams: object(
        'How the minimum round-trip time (RTT) is measured, with few concurrent requests.',
        {
          intervalMillis: uint32('Time between two measurements, in milliseconds.'),
          requestCount: nullable(uint32('Number of requests in a measurement.')),
          jitterPercentile: nullable(
            decimal('Jitter: share of the interval by which measurements are shifted at random.'),
          ),
          minConcurrency: nullable(uint32('Number of concurrent requests during a measurement.')),
          bufferPercentile: nullable(decimal('Share by which the measured time may be exceeded.')),
        },
      ),
      concurrencyLimitExceededStatus: uint32('HTTP status of the response to requests above the limit.'),
    }),
  }),
  status: approvedStatus({
    numSelectedDestinations: uint32('Number of destinations that the policy selects.'),
  }),
  columns: [approvalColumn],
})
