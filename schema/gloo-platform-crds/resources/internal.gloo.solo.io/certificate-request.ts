import { bytes, int64, object, oneOf, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'

export const certificateRequest = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'CertificateRequest',
  plural: 'certificaterequests',
  version: 'v2',
  shortNames: ['cr'],
  description: 'A request of an agent to sign a certificate.',
  isEnterprise: false,
  spec: object('', { certificateSigningRequest: bytes() }),
  status: object('', {
    certChain: bytes(),
    error: text(),
    observedGeneration: int64(),
    signedCertificate: bytes(),
    signingRootCa: bytes(),
    state: oneOf('', { PENDING: '', FINISHED: '', FAILED: '' }),
  }),
  columns: [],
})
