import { listOf, nullable, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { listenerSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedListeners } from '../../shapes/status.ts'
import { tcpKeepalive } from '../../shapes/tcp-keepalive.ts'

export const listenerConnectionPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'ListenerConnectionPolicy',
  plural: 'listenerconnectionpolicies',
  version: 'v2',
  shortNames: ['lcp'],
  description: 'Settings of the connections that listeners of gateways accept.',
  isEnterprise: true,
  spec: object('The settings, and the listeners that they apply to.', {
    applyToListeners: listOf('Listeners that the policy applies to.', listenerSelector),
    config: object('The settings.', {
      perConnectionBufferLimitBytes: nullable(
        uint32('Largest number of bytes that are buffered for a connection.'),
      ),
      tcpKeepalive,
    }),
  }),
  status: approvedStatus(selectedListeners),
  columns: [approvalColumn],
})
