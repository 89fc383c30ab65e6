import { flag, listOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { anyDuration } from '../../shapes/durations.ts'
import { percentageOfHosts } from '../../shapes/percentage.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedDestinationPorts } from '../../shapes/status.ts'

export const loadBalancerPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'LoadBalancerPolicy',
  plural: 'loadbalancerpolicies',
  version: 'v2',
  shortNames: ['lbp'],
  description: 'How requests are spread over the hosts of a destination.',
  isEnterprise: true,
  spec: object('The way of spreading, and the destinations that it applies to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: required(
      object(
        'How a host is chosen.',
        {
          simple: oneOf('A way without memory.', {
            UNSPECIFIED: 'The proxy decides.',
            RANDOM: 'Any host.',
            PASSTHROUGH: 'The address that the client asks for.',
            ROUND_ROBIN: 'One host after the other.',
            LEAST_REQUEST: 'The host with fewer requests of two.',
          }),
          consistentHash: object(
            'Requests with something in common go to the same host.',
            {
              httpHeaderName: text('Name of a header that they have in common.', { minLength: 1 }),
              httpCookie: object(
                'A cookie that they have in common. The proxy makes it where it is missing.',
                {
                  name: required(text('Name of the cookie.', { minLength: 1 })),
                  path: text('Path of the cookie.'),
                  ttl: anyDuration('How long browsers keep the cookie.'),
                },
              ),
              httpQueryParameterName: text('Name of a query parameter that they have in common.', {
                minLength: 1,
              }),
              useSourceIp: flag('Whether it is the address of the client.'),
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
            'Share of healthy hosts, in percent, below which unhealthy ones get requests too.',
          ),
          updateMergeWindow: anyDuration('How long changes of hosts are gathered before they take effect.'),
          warmupDurationSecs: anyDuration('How long a new host gets fewer requests than the others.'),
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
  status: approvedStatus(selectedDestinationPorts),
  columns: [approvalColumn],
})
