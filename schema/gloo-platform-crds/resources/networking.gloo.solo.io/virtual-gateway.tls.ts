import {
  type CelRule,
  listOf,
  object,
  oneOf,
  text,
  withLaterMembers,
} from '../../../model/resource-fields.ts'

const version = (description: string) =>
  oneOf(description, {
    TLS_AUTO: 'The proxy decides.',
    TLSv1_0: 'TLS 1.0.',
    TLSv1_1: 'TLS 1.1.',
    TLSv1_2: 'TLS 1.2.',
    TLSv1_3: 'TLS 1.3.',
  })

/** What must hold where a key has a value. */
const when = (key: string, value: string, condition: string, message: string): CelRule => ({
  rule: `!has(self.${key}) || self.${key} != '${value}' || ${condition}`,
  message,
})

const parameters = object(
  'TLS versions and cipher suites.',
  {
    minimumProtocolVersion: version('Lowest TLS version.'),
    maximumProtocolVersion: version('Highest TLS version.'),
    cipherSuites: listOf('Cipher suites, by their OpenSSL names.', text('Name of a cipher suite.')),
  },
  {
    rules: ['TLSv1_0', 'TLSv1_1'].map((old) =>
      when(
        'minimumProtocolVersion',
        old,
        'has(self.cipherSuites)',
        `minimumProtocolVersion ${old} requires cipherSuites`,
      ),
    ),
  },
)

const hasCertificate = 'has(self.secretName) || has(self.files)'
const hasFilesOfServer = '!has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)'

/** How a listener uses TLS. */
export const tls = object(
  'How connections are encrypted.',
  {
    mode: withLaterMembers(
      { OPTIONAL_MUTUAL: '2.14.0' },
      oneOf('Which side authenticates with a certificate.', {
        PASSTHROUGH: 'The gateway does not decrypt; the server name (SNI) selects the route.',
        SIMPLE: 'The gateway.',
        MUTUAL: 'The gateway and the client.',
        AUTO_PASSTHROUGH:
          'The gateway does not decrypt; the server name (SNI) itself is the destination, for east-west gateways.',
        ISTIO_MUTUAL: 'The gateway and the client, with the certificates of the mesh.',
        OPTIONAL_MUTUAL: 'The gateway, and the client if it has a certificate.',
      }),
    ),
    secretName: text('Name of the Secret with the certificate, in the namespace of the gateway.'),
    files: object('Certificate files in the gateway pods.', {
      serverCert: text('Path of the certificate.'),
      privateKey: text('Path of the private key.'),
      caCerts: text('Path of the CA that signs client certificates.'),
    }),
    parameters,
    verifySubjectAltName: listOf(
      'Accepted subject alternative names. The certificate of a client must have one of them.',
      text('A name.'),
    ),
  },
  {
    definition: 'ListenerTls',
    atMostOne: [['secretName', 'files']],
    rules: [
      ...['SIMPLE', 'MUTUAL'].flatMap((mode) => [
        when('mode', mode, hasCertificate, `mode ${mode} requires secretName or files`),
        when('mode', mode, hasFilesOfServer, `mode ${mode} requires files.serverCert and files.privateKey`),
      ]),
      when(
        'mode',
        'MUTUAL',
        '!has(self.files) || has(self.files.caCerts)',
        'mode MUTUAL requires files.caCerts',
      ),
      ...['secretName', 'files'].map((key) =>
        when(
          'mode',
          'ISTIO_MUTUAL',
          `!has(self.${key})`,
          `mode ISTIO_MUTUAL must not have ${key}: the certificate is that of the workload`,
        ),
      ),
    ],
  },
)
