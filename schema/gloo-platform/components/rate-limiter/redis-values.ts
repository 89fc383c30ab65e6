import { count, dataKey, flag, host, objectName, oneOf, port, text, word } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { serviceNamePattern } from '../../../model/patterns.ts'
import { imageWithoutSecret } from '../../common/image.ts'
import { redisAuth } from '../../common/redis-secrets.ts'
import { sources } from '../../sources.ts'

const server = ['redis'] as const
const client = ['rate-limiter'] as const
const both = [...client, ...server]

const source = sources.v233

const auth = redisAuth({
  enabled: {
    description: 'Require a password, and send it. The Secret must exist.',
    default: false,
    source,
    restarts: both,
  },
  secretName: { default: 'redis-secrets', source, restarts: both },
  usernameKey: { default: 'redis-username', source, restarts: client },
  passwordKey: { default: 'redis-password', source, restarts: both },
})

const certs = section(
  {
    enabled: flag({
      description: 'Use TLS to Redis. The Secret must exist.',
      default: false,
      source,
      restarts: both,
    }),
    secretName: objectName({
      description: 'Secret with certificate and key.',
      default: 'redis-certs-keys',
      source,
      restarts: both,
    }),
    mountPoint: word({
      description: 'Folder of the containers in which the Secret is mounted.',
      default: '/etc/tls',
      source,
      restarts: both,
    }),
    caCert: dataKey({
      description: 'Data key of the certificate, which Redis uses and the rate limiter trusts.',
      default: 'redis.crt',
      source,
      restarts: both,
    }),
    signingKey: dataKey({
      description: 'Data key of the private key of Redis.',
      default: 'redis.key',
      source,
      restarts: server,
    }),
  },
  { description: 'TLS to Redis.' },
)

const service = section(
  {
    name: text({
      description: 'Name of the Service of the bundled Redis.',
      minLength: 1,
      pattern: serviceNamePattern.pattern,
      default: 'redis',
      source,
    }),
    port: port({ description: 'Port of Redis.', default: 6379, source, restarts: both }),
    db: count({
      description: 'Number of the logical database.',
      minimum: 0,
      default: 0,
      since: '2.4.0',
      source: sources.v24,
      restarts: client,
    }),
    socket: oneOf({
      description: 'Kind of connection to Redis.',
      members: {
        tcp: 'Plain TCP.',
        tls: 'TLS.',
        unix: 'A Unix domain socket.',
      },
      default: 'tcp',
      source,
      restarts: client,
    }),
  },
  { description: 'Where Redis listens.' },
)

/** The Redis in which the rate limiter counts. */
export const redisValues = section(
  {
    enabled: flag({
      description: 'Deploy a Redis for the rate limiter. Off: name your own in `hostname`.',
      default: true,
      source,
      restarts: server,
    }),
    hostname: host({
      description: 'Host of Redis. Must be `service.name` for the bundled one.',
      default: 'redis',
      source,
      restarts: client,
    }),
    clustered: flag({ description: 'Redis runs as a cluster.', default: false, source, restarts: client }),
    auth,
    certs,
    service,
    image: imageWithoutSecret(
      {
        registry: 'docker.io',
        repository: 'redis',
        tag: '7.2.4-alpine',
        pullPolicy: 'IfNotPresent',
        source: `${source}; tag: ${sources.v258}`,
      },
      server,
    ),
    runAsUser: count({
      description: 'User ID of the container of the bundled Redis.',
      minimum: 0,
      default: 999,
      since: '2.5.0',
      source: sources.v258,
      restarts: server,
    }),
    floatingUserID: flag({
      description: 'Let the platform choose the user ID of the bundled Redis, as OpenShift requires.',
      default: false,
      since: '2.5.0',
      source: `${sources.v258} (which reads floatingUserId)`,
      unread: { in: ['2.5'], note: 'the chart 2.5 reads floatingUserId' },
      restarts: server,
    }),
    floatingUserId: flag({
      description: 'The same as `floatingUserID`, in the spelling that the chart 2.5 reads.',
      since: '2.5.0',
      source: sources.v258,
      restarts: server,
    }),
  },
  {
    description: 'The Redis in which the rate limiter counts. `redisStore.rateLimiter.client` overrides it.',
  },
)
