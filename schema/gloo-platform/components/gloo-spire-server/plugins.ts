import { count, duration, flag, namespaceName, oneOf, text, word } from '../../../model/scalars.ts'
import { listOf, mapOf, section } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'

const source = sources.v24

const restarts = ['gloo-spire-server'] as const

const on = (description: string, value: boolean) => flag({ description, default: value, source, restarts })

const path = (description: string, value: string, from: string = source) =>
  word({ description, default: value, source: from, restarts })

const names = (description: string) =>
  listOf(word({ description: 'One of them.', source }), { description, default: [], source, restarts })

const datastore = section(
  {
    databaseType: oneOf({
      description: 'Kind of database.',
      members: {
        sqlite3: 'A file in the pod, lost with it.',
        postgres: 'PostgreSQL.',
        mysql: 'MySQL.',
      },
      default: 'sqlite3',
      source,
      restarts,
    }),
    connectionString: text({
      description: 'Path of the file, or connection string of the database.',
      default: '/run/spire/data/datastore.sqlite3',
      sensitive: true,
      source,
      restarts,
    }),
    enableTls: flag({
      description: 'Mount the Secret `spire-datastore-tls` in `/run/spire/datastore`. The Secret must exist.',
      default: false,
      since: '2.5.0',
      source: sources.v258,
      restarts,
    }),
    rootCaPath: path('File with the CA certificate of MySQL.', '', sources.v258),
    clientCertPath: path('File with the client certificate for MySQL.', '', sources.v258),
    clientKeyPath: path('File with the client key for MySQL. Requires `clientCertPath`.', '', sources.v258),
    maxOpenConnections: count({
      description: 'Open connections at most; `0` is the default of SPIRE.',
      minimum: 0,
      default: 0,
      since: '2.5.0',
      source: sources.v258,
      restarts,
    }),
    maxIdleConnections: count({
      description: 'Idle connections at most; `0` is the default of SPIRE.',
      minimum: 0,
      default: 0,
      since: '2.5.0',
      source: sources.v258,
      restarts,
    }),
    maxConnectionLifetime: duration({
      description: 'Recycle a connection of this age.',
      default: '',
      since: '2.5.0',
      source: sources.v258,
      restarts,
    }),
    disableMigration: flag({
      description: 'Do not migrate the database when the version of SPIRE changes.',
      default: false,
      since: '2.5.0',
      source: sources.v258,
      restarts,
    }),
  },
  { description: 'Where SPIRE keeps its data.' },
)

const aws = section(
  {
    enabled: on('Attest instances of AWS.', false),
    accessKeyId: path('Access key for AWS. Empty: from the environment.', ''),
    secretAccessKey: text({
      description: 'Secret of the access key. The chart writes it into a ConfigMap: better leave it empty.',
      default: '',
      sensitive: true,
      source,
      restarts,
    }),
    assumeRole: path('Role to assume in the account of an instance.', ''),
    skipBlockDevice: on(
      'Do not check that the root volume is the one with which the instance started.',
      false,
    ),
    disableInstanceProfileSelectors: on('Do not look up instance profiles.', false),
  },
  { description: 'Instances of AWS.' },
)

const gcp = section(
  {
    enabled: on('Attest instances of GCP. Requires `allowedProjectIds`.', false),
    allowedProjectIds: names('Projects whose instances may attest.'),
    useInstanceMetadata: on('Ask the Compute API for more selectors.', true),
    allowedLabelKeys: names('Labels of instances that become selectors.'),
    allowedMetadataKeys: names('Metadata of instances that become selectors.'),
    maxMetadataValueSize: count({
      description: 'Longest metadata value that becomes a selector.',
      minimum: 0,
      default: 128,
      source,
      restarts,
    }),
  },
  { description: 'Instances of GCP.' },
)

const azureTenant = section(
  {
    resourceId: word({ description: 'Resource that tokens are for.', source: sources.v258 }),
    subscriptionId: word({ description: 'Subscription of the instances.', source: sources.v258 }),
    appId: word({ description: 'Application that queries Azure.', source: sources.v258 }),
    appSecret: text({ description: 'Secret of the application.', sensitive: true, source: sources.v258 }),
    useMsi: flag({ description: 'Query Azure as the managed identity of the pod.', source: sources.v258 }),
  },
  { description: 'A tenant.' },
)

const azure = section(
  {
    enabled: flag({
      description: 'Attest instances of Azure.',
      default: false,
      source: sources.v258,
      restarts,
    }),
    tenants: mapOf(azureTenant, {
      description: 'Tenants, by ID.',
      default: {},
      source: sources.v258,
      restarts,
    }),
  },
  { description: 'Instances of Azure.', since: '2.5.0' },
)

const upstreamAuthority = section(
  {
    disk: section(
      {
        enabled: on('Sign with a CA in files: those of the Secret `spire-ca`, which must exist.', true),
        certFilePath: path('File with the chain of the CA.', '/run/spire/certs/cert-chain.pem'),
        keyFilePath: path('File with the key of the CA.', '/run/spire/certs/ca-key.pem'),
        bundleFilePath: path('File with the root certificate.', '/run/spire/certs/root-cert.pem'),
      },
      { description: 'A CA in files.' },
    ),
    certManager: section(
      {
        enabled: on('Sign with cert-manager. Requires `namespace` and `issuerName`.', false),
        namespace: namespaceName({
          description: 'Namespace of the requests.',
          default: '',
          source,
          restarts,
        }),
        issuerName: path('Name of the issuer.', ''),
        issuerKind: path('Kind of the issuer.', 'Issuer'),
        issuerGroup: path('API group of the issuer.', 'cert-manager.io'),
      },
      { description: 'A CA of cert-manager.' },
    ),
  },
  { description: 'What signs the CA of SPIRE.' },
)

/** Plugins of the SPIRE server. */
export const plugins = section(
  {
    datastore,
    nodeAttestor: section({ aws, gcp, azure }, { description: 'How nodes prove their identity.' }),
    upstreamAuthority,
  },
  { description: 'Plugins of the SPIRE server.' },
)
