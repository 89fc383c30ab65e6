import { int32, listOf, object, optionally, uint32 } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { wholeMilliseconds } from '../../shapes/durations.ts'
import { percentageOfRequests } from '../../shapes/percentage.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

const delay = object('Delays requests.', {
  fixedDelay: required(wholeMilliseconds('Delay of a request before it is forwarded, such as `5s`.')),
  percentage: percentageOfRequests('Share of the delayed requests, in percent. All by default.'),
})

const abort = object('Responds to requests with an error instead of forwarding them.', {
  httpStatus: required(
    optionally(int32('HTTP status of the response.', { minimum: 200, maximum: 599 }), 'minimum', 'maximum'),
  ),
  percentage: percentageOfRequests('Share of the requests with this response, in percent. All by default.'),
})

export const faultInjectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'FaultInjectionPolicy',
  plural: 'faultinjectionpolicies',
  version: 'v2',
  shortNames: ['fip'],
  description: 'Injects delays and errors into requests, to test their clients.',
  isEnterprise: true,
  spec: object('The faults, and the routes that they apply to.', {
    applyToRoutes: listOf(
      'Routes that the faults apply to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object(
      'The faults: a delay, an error, or both.',
      { delay, abort },
      {
        rules: [{ rule: 'has(self.delay) || has(self.abort)', message: 'requires delay, abort or both' }],
      },
    ),
  }),
  status: approvedStatus({
    numSelectedRoutes: uint32('Number of routes that the policy selects.'),
  }),
  columns: [approvalColumn],
})
