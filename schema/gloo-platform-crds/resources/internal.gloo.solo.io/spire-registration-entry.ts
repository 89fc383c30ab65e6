import { listOf, nullable, object, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const spireRegistrationEntry = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'SpireRegistrationEntry',
  plural: 'spireregistrationentries',
  version: 'v2alpha1',
  shortNames: ['sreg'],
  description: 'An identity that the SPIRE server gives. The management server writes it.',
  isEnterprise: false,
  gate: 'ExternalWorkloads',
  spec: object('The identity, and who gets it.', {
    spiffeId: text('The identity.'),
    parentId: text('Identity of the agent that passes it on.'),
    selectors: listOf(
      'Properties of the workloads that get it, all of which must hold.',
      object('A property.', { type: text('Kind of the property.'), value: text('Value of the property.') }),
    ),
    dnsNames: listOf('Names in the certificate.', text('A name.')),
    x509SvidTtl: nullable(uint32('Number of seconds for which a certificate is valid.')),
  }),
  status: approvedStatus({}),
  columns: [],
})
