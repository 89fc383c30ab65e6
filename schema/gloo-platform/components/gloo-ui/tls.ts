import { dataKey, flag, objectName, word } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'

const restarts = ['gloo-mesh-ui'] as const

const file = (description: string, name: string) =>
  dataKey({ description, default: name, since: '2.5.0', source: sources.v25, restarts })

/** TLS on the port on which browsers reach the UI. */
export const tls = section(
  {
    enabled: flag({
      description: 'Serve the UI over TLS. Requires `secretName`.',
      default: false,
      since: '2.5.0',
      source: sources.v25,
      restarts,
    }),
    secretName: objectName({
      description: 'Secret with the certificate and its key.',
      default: '',
      examples: ['gloo-ui-tls'],
      since: '2.5.0',
      source: sources.v25,
      restarts,
    }),
    certDir: word({
      description: 'Folder of the container `envoy` in which the Secret is mounted.',
      default: '/etc/tls-certs',
      since: '2.5.0',
      source: sources.v25,
      restarts,
    }),
    certificate: file('File of the certificate: a key of the Secret.', 'tls.crt'),
    privateKey: file('File of the private key: a key of the Secret.', 'tls.key'),
  },
  { description: 'TLS on the port on which browsers reach the UI.', since: '2.5.0' },
)
