import { duration, inCharts, int32, listOf, object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'
import { tcpKeepalive } from '../../shapes/tcp-keepalive.ts'

export const connectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'ConnectionPolicy',
  plural: 'connectionpolicies',
  version: 'v2',
  shortNames: ['cp'],
  description: 'Limits connections to destinations and the requests on them.',
  isEnterprise: true,
  spec: object('The limits, and the destinations that they apply to.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees.',
      destinationSelector,
    ),
    config: object('The limits of each proxy.', {
      tcp: object('Limits of connections.', {
        maxConnections: int32('Largest number of connections.'),
        connectTimeout: duration('How long a connection may take to open.'),
        maxConnectionDuration: inCharts(
          { since: '2.14.0' },
          duration('How long a connection may stay open.'),
        ),
        tcpKeepalive,
      }),
      http: object('Limits of requests.', {
        maxPendingRequests: int32('Largest number of requests that wait for a connection.'),
        maxRequests: int32('Largest number of concurrent requests.'),
        maxRequestsPerConnection: int32('Number of requests after which a connection is closed.'),
        maxRetries: int32('Largest number of concurrent retries.'),
        idleTimeout: duration('How long a connection without requests stays open.'),
      }),
    }),
  }),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
