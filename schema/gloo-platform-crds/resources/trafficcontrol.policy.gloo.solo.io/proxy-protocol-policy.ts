import { flag, listOf, object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { listenerSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedListeners } from '../../shapes/status.ts'

export const proxyProtocolPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'ProxyProtocolPolicy',
  plural: 'proxyprotocolpolicies',
  version: 'v2',
  description:
    'Reads the address of the client from the PROXY protocol, which a load balancer sends at the start of a connection.',
  isEnterprise: true,
  spec: object('The listeners, and whether they read the PROXY protocol.', {
    applyToListeners: listOf('Listeners that the policy applies to.', listenerSelector),
    config: object('PROXY protocol settings.', {
      enableProxyProtocol: flag('Whether connections begin with the PROXY protocol.'),
    }),
  }),
  status: approvedStatus(selectedListeners),
  columns: [approvalColumn],
})
