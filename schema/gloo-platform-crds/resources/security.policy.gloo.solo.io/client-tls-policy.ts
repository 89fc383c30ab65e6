import { described, listOf, marker, nullable, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedDestinationPorts } from '../../shapes/status.ts'

const clientTls = object(
  'How a client uses TLS.',
  {
    config: object('Names and certificates.', {
      sni: nullable(text('Server name to ask for.')),
      credentialName: text('Secret with the certificates.'),
    }),
  },
  { definition: 'ClientTls' },
)

export const clientTlsPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'ClientTLSPolicy',
  plural: 'clienttlspolicies',
  version: 'v2',
  shortNames: ['ctls'],
  description: 'Whether and how clients encrypt connections to destinations.',
  isEnterprise: true,
  spec: object(
    'The encryption, and the destinations that it applies to.',
    {
      applyToDestinations: listOf(
        'Destinations that the policy applies to. Empty: all that the workspace sees.',
        destinationSelector,
      ),
      disable: marker('Connections have no TLS. An empty object chooses it.'),
      simple: described('The destination proves its identity.', clientTls),
      mutual: described('The destination and the client prove their identity.', clientTls),
      istioMutual: marker('Both prove it with the certificates of the mesh. An empty object chooses it.'),
    },
    { atMostOne: [['disable', 'simple', 'mutual', 'istioMutual']] },
  ),
  status: approvedStatus(selectedDestinationPorts),
  columns: [approvalColumn],
})
