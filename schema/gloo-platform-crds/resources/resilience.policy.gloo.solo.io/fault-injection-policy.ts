import { int32, listOf, object, optionally, uint32 } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { wholeMilliseconds } from '../../shapes/durations.ts'
import { percentageOfRequests } from '../../shapes/percentage.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

const delay = object('Lets requests wait.', {
  fixedDelay: required(wholeMilliseconds('How long a request waits before it is passed on, such as `5s`.')),
  percentage: percentageOfRequests('Share of the requests that wait, in percent. All when it is not set.'),
})

const abort = object('Answers requests with an error, without passing them on.', {
  httpStatus: required(
    optionally(int32('HTTP status of the answer.', { minimum: 200, maximum: 599 }), 'minimum', 'maximum'),
  ),
  percentage: percentageOfRequests(
    'Share of the requests that are answered so, in percent. All when it is not set.',
  ),
})

export const faultInjectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'FaultInjectionPolicy',
  plural: 'faultinjectionpolicies',
  version: 'v2',
  shortNames: ['fip'],
  description: 'Delays or fails requests on purpose, to see how their senders cope.',
  isEnterprise: true,
  spec: object('The faults, and the routes that get them.', {
    applyToRoutes: listOf(
      'Routes that get the faults. Empty: all routes that the workspace sees.',
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
