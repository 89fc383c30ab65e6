import { flag, int64, listOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { agentCa, certificateOptions } from '../../shapes/certificate-authorities.ts'
import { reference } from '../../shapes/references.ts'

const signingCa = object(
  '',
  { signingCertificateSecret: reference('') },
  { atMostOne: [['signingCertificateSecret']] },
)

export const issuedCertificate = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'IssuedCertificate',
  plural: 'issuedcertificates',
  version: 'v2',
  shortNames: ['ic'],
  description: 'An intermediate CA that a cluster gets. The management server writes it.',
  isEnterprise: false,
  spec: object(
    '',
    {
      mgmtServerCa: signingCa,
      passiveCertificateAuthorities: listOf('', signingCa),
      agentCa,
      autoRestartPods: flag(),
      certOptions: certificateOptions(''),
      hosts: listOf('', text()),
      issuedCertificateSecret: reference(''),
      meshRef: reference(''),
    },
    { atMostOne: [['mgmtServerCa', 'agentCa']] },
  ),
  status: object('', {
    error: text(),
    observedGeneration: int64(),
    state: oneOf('', { PENDING: '', REQUESTED: '', ISSUED: '', FINISHED: '', FAILED: '' }),
  }),
  columns: [],
})
