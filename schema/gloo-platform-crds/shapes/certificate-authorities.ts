import { bytes, decimal, object, text, uint32 } from '../../model/resource-fields.ts'
import { reference } from './references.ts'

/** What certificates of a CA look like. */
export const certificateOptions = (description: string) =>
  object(
    description,
    {
      ttlDays: uint32('Number of days for which a certificate is valid.'),
      rsaKeySizeBytes: uint32('Length of the RSA key in bits.'),
      orgName: text('Organization in the certificate.'),
      secretRotationGracePeriodRatio: decimal(
        'Part of the validity that is left when a certificate is renewed, from 0 to 1.',
      ),
    },
    { definition: 'CertificateOptions' },
  )

const kubernetesAuth = object(
  'Login with the token of a service account (Kubernetes auth method).',
  {
    mountPath: text('Login path of the Kubernetes auth method in Vault, such as `/v1/auth/kubernetes`.'),
    role: text('Role in Vault.'),
    serviceAccountRef: reference('The service account, in the cluster of the agent.'),
    mountedSaPath: text('Path of a token that is mounted in the pod of the agent.'),
    secretTokenKey: text('Key of the token in the Secret of the service account.'),
  },
  { atMostOne: [['serviceAccountRef', 'mountedSaPath']] },
)

const vault = object(
  'HashiCorp Vault.',
  {
    server: text('Address of Vault, such as `https://vault.example.com:8200`.'),
    namespace: text('Namespace in Vault Enterprise.'),
    caPath: text('Path at which Vault returns its CA, such as `pki/ca/pem`.'),
    csrPath: text('Path at which Vault signs intermediate CAs, such as `pki/root/sign-intermediate`.'),
    caBundle: bytes('Certificates of the CA of the server itself, in PEM.'),
    caSecretRef: reference('Secret with these certificates, under the key `ca.crt`.'),
    caLocalPath: text('Path of these certificates in the pod of the agent.'),
    tokenSecretRef: reference('Secret with a token of Vault, under the key `token`.'),
    kubernetesAuth,
  },
  {
    atMostOne: [
      ['caBundle', 'caSecretRef', 'caLocalPath'],
      ['tokenSecretRef', 'kubernetesAuth'],
    ],
  },
)

/** A CA that the agents ask. */
export const agentCa = object(
  'A CA outside Kubernetes, from which the agent of each cluster gets an intermediate CA.',
  { vault },
  { definition: 'AgentCa', atMostOne: [['vault']] },
)
