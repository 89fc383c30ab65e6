import { flag, listOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { anyDuration } from '../../shapes/durations.ts'
import { percentageOfHosts } from '../../shapes/percentage.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'

export const loadBalancerPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'LoadBalancerPolicy',
  plural: 'loadbalancerpolicies',
  version: 'v2',
  shortNames: ['lbp'],
  description: 'How requests are spread over the hosts of a destination.',
  isEnterprise: true,
  spec: object('The load-balancing algorithm, and the destinations that it applies to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: required(
      object(
        'How a host is chosen.',
        {
          simple: oneOf('A stateless algorithm.', {
            UNSPECIFIED: 'The proxy decides.',
            RANDOM: 'A random host.',
            PASSTHROUGH: 'The address that the client requests, without load balancing.',
            ROUND_ROBIN: 'Each host in turn.',
            LEAST_REQUEST: 'Of two hosts, the one with fewer requests.',
          }),
          consistentHash: object(
            'Consistent hashing: requests with the same hash key go to the same host.',
            {
              httpHeaderName: text('Name of the header whose value is the hash key.', { minLength: 1 }),
              httpCookie: object(
                'Cookie whose value is the hash key. The proxy creates the cookie if it is missing.',
                {
                  name: required(text('Name of the cookie.', { minLength: 1 })),
                  path: text('Path of the cookie.'),
                  ttl: anyDuration('How long browsers keep the cookie.'),
                },
              ),
              httpQueryParameterName: text('Name of the query parameter whose value is the hash key.', {
                minLength: 1,
              }),
              useSourceIp: flag('Whether the address of the client is the hash key.'),
            },
            {
              atMostOne: [['httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName']],
              rules: [
                {
                  rule: 'has(self.httpHeaderName) || has(self.httpCookie) || has(self.useSourceIp) || has(self.httpQueryParameterName)',
                  message: 'requires httpHeaderName, httpCookie, useSourceIp or httpQueryParameterName',
                },
              ],
            },
          ),
          healthyPanicThreshold: percentageOfHosts(
            'Panic threshold: share of healthy hosts, in percent, below which unhealthy ones get requests too.',
          ),
          updateMergeWindow: anyDuration('How long changes of hosts are merged before they take effect.'),
          warmupDurationSecs: anyDuration(
            'Warm-up time, in which a new host gets fewer requests than the others.',
          ),
        },
        {
          atMostOne: [['simple', 'consistentHash']],
          rules: [
            {
              rule: 'has(self.simple) || has(self.consistentHash)',
              message: 'requires simple or consistentHash',
            },
          ],
        },
      ),
    ),
  }),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
