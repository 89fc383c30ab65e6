import { listOf, nullable, object, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const spireRegistrationEntry = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'SpireRegistrationEntry',
  plural: 'spireregistrationentries',
  version: 'v2alpha1',
  shortNames: ['sreg'],
  description: 'An identity that the SPIRE server issues. The management server writes it.',
  isEnterprise: false,
  gate: 'ExternalWorkloads',
  spec: object('The identity, and who gets it.', {
    spiffeId: text('SPIFFE ID of the identity.'),
    parentId: text('SPIFFE ID of the agent that passes the identity to the workloads.'),
    selectors: listOf(
      'Selectors of the workloads that get the identity. All of them must match.',
      object('A selector.', { type: text('Type of the selector.'), value: text('Value of the selector.') }),
    ),
    dnsNames: listOf('DNS names in the certificate.', text('A name.')),
    x509SvidTtl: nullable(uint32('Number of seconds for which a certificate is valid.')),
  }),
  status: approvedStatus({}),
  columns: [],
})
