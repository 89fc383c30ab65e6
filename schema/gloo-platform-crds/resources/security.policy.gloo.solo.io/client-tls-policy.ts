import { described, listOf, marker, nullable, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector } from '../../shapes/selectors.ts'
import { destinationPolicyStatus } from '../../shapes/status.ts'

const clientTls = object(
  'TLS settings of the client.',
  {
    config: object('Server name and certificates.', {
      sni: nullable(text('Server name (SNI) that the client requests.')),
      credentialName: text('Name of the Secret with the certificates.'),
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
    'TLS settings, and the destinations that they apply to.',
    {
      applyToDestinations: listOf(
        'Destinations that the policy applies to. Empty: all that the workspace sees.',
        destinationSelector,
      ),
      disable: marker('Connections have no TLS. Set to `{}` to select it.'),
      simple: described('TLS: the destination proves its identity with a certificate.', clientTls),
      mutual: described(
        'Mutual TLS: the destination and the client prove their identity with certificates.',
        clientTls,
      ),
      istioMutual: marker('Mutual TLS with the certificates of the mesh. Set to `{}` to select it.'),
    },
    { atMostOne: [['disable', 'simple', 'mutual', 'istioMutual']] },
  ),
  status: destinationPolicyStatus,
  columns: [approvalColumn],
})
