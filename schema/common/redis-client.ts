import { count, duration, flag, oneOf, text, word } from '../model/scalars.ts'
import { section } from '../model/collections.ts'
import { sources } from '../model/sources.ts'
import type { Workload } from '../model/workload.ts'

/** Workloads that read the client settings; both mount the ConfigMap `redis-client-config`. */
const restarts: readonly Workload[] = ['gloo-mesh-mgmt-server', 'gloo-mesh-ui']

/**
 * How clients reach a Redis. The section `redis` gives the defaults; a store under `redisStore` overrides some of
 * them, so there nothing has a default.
 */
export function redisClientFields(use: 'with defaults' | 'overrides') {
  const or = <Value>(value: Value) => (use === 'with defaults' ? { default: value } : {})
  const definition = (part: string) => `${use === 'with defaults' ? 'redis' : 'redisStore'}${part}`
  return {
    address: word({
      description:
        'Address of Redis, `host:port`. Empty: the built-in Redis of the release, `gloo-mesh-redis.NAMESPACE:6379`.',
      ...or(''),
      examples: ['redis.example.com:6379'],
      source: `${sources.v233}; default computed from the namespace: ${sources.rendered}`,
      restarts,
    }),
    auth: section(
      {
        enabled: flag({
          description: 'Send user name and password to Redis.',
          ...or(false),
          source: sources.v233,
          restarts,
        }),
        secretName: word({
          description: 'Secret with the credentials.',
          ...or('redis-auth-secrets'),
          source: sources.v233,
          restarts,
        }),
        usernameKey: word({
          description: 'Data key of the user name.',
          ...or('username'),
          source: sources.v233,
          restarts,
        }),
        passwordKey: word({
          description: 'Data key of the password.',
          ...or('password'),
          source: sources.v233,
          restarts,
        }),
      },
      { description: 'Credentials for Redis.', definition: definition('Auth') },
    ),
    certs: section(
      {
        enabled: flag({ description: 'Use TLS to Redis.', ...or(false), source: sources.v233, restarts }),
        secretName: word({
          description: 'Secret with the CA certificate.',
          ...or('redis-certs'),
          source: sources.v233,
          restarts,
        }),
        caCertKey: word({
          description: 'Data key of the CA certificate.',
          ...or(''),
          examples: ['ca.crt'],
          source: sources.v233,
          restarts,
        }),
      },
      { description: 'TLS to Redis.', definition: definition('Certs') },
    ),
    clustered: flag({
      description: 'Redis runs as a cluster.',
      ...or(false),
      source: sources.rendered,
      restarts,
    }),
    connection: connection(or, definition('Connection')),
    db: count({
      description: 'Number of the logical database.',
      minimum: 0,
      ...or(0),
      source: sources.v233,
      restarts,
    }),
    secretKey: text({
      description: 'Hash key for the API keys that external auth and the portal store; the same for both.',
      ...or(''),
      sensitive: true,
      source: `${sources.rendered}; meaning: ${sources.externalRedis}`,
      restarts,
    }),
    socketType: oneOf({
      description: 'Kind of connection to Redis.',
      members: {
        tcp: 'Plain TCP, or TLS when `certs.enabled` is on.',
        tls: 'TLS, as external auth and the rate limiter ask for.',
        unix: 'A Unix domain socket.',
      },
      ...or('tcp' as const),
      source: `${sources.rendered}; tls: ${sources.externalRedis}`,
      restarts,
    }),
  }
}

function connection(or: <Value>(value: Value) => { default?: Value }, definition: string) {
  const time = (description: string, value: string, since?: '2.4.0') =>
    duration({
      description,
      ...or(value),
      source: since === undefined ? sources.v233 : sources.v24,
      ...(since === undefined ? {} : { since }),
      restarts,
    })
  const number = (description: string, value: number, minimum: number, since?: '2.4.0') =>
    count({
      description,
      minimum,
      ...or(value),
      source: since === undefined ? sources.v233 : sources.v24,
      ...(since === undefined ? {} : { since }),
      restarts,
    })
  const toggle = (description: string) =>
    flag({ description, ...or(false), since: '2.4.0', source: sources.v24, restarts })
  return section(
    {
      connMaxIdleTime: time('Close a connection idle for this long; `-1` never.', '5m0s', '2.4.0'),
      connMaxLifetime: time('Recycle a connection of this age; `0` or `-1` never.', '0', '2.4.0'),
      contextTimeoutEnabled: toggle("Honour the caller's deadline."),
      dialTimeout: time('How long to wait for a connection.', '5s'),
      idleCheckFrequency: duration({
        description: 'How often idle connections are looked for.',
        until: '2.4.0',
        source: sources.v233,
      }),
      idleTimeout: duration({
        description: 'Older name of `connMaxIdleTime`.',
        ...or('5m0s'),
        deprecated: { reason: 'renamed', replacement: 'connMaxIdleTime', since: '2.4.0' },
        source: sources.v233,
        restarts,
      }),
      masterName: word({
        description: 'Name of the master, for Redis Sentinel.',
        ...or(''),
        since: '2.4.0',
        source: sources.v24,
        restarts,
      }),
      maxConnAge: duration({
        description: 'Older name of `connMaxLifetime`.',
        ...or('0'),
        deprecated: { reason: 'renamed', replacement: 'connMaxLifetime', since: '2.4.0' },
        source: sources.v24,
        restarts,
      }),
      maxIdleConns: number('Idle connections to keep at most; `0` sets no bound.', 0, 0, '2.4.0'),
      maxRedirects: number('How often a cluster redirect is followed.', 3, -1, '2.4.0'),
      maxRetries: number('How often a command is tried again; `-1` never.', 3, -1),
      maxRetryBackoff: time('Longest pause between two tries; `-1` no pause.', '512ms'),
      minIdleConns: number('Idle connections kept ready.', 0, 0),
      minRetryBackoff: time('Shortest pause between two tries; `-1` no pause.', '8ms'),
      poolFifo: flag({
        description: 'Reuse connections in the order of their return, oldest first.',
        ...or(false),
        source: sources.v233,
        restarts,
      }),
      poolSize: number('Connections in the pool; `0` is ten for each CPU.', 0, 0),
      poolTimeout: time('How long to wait for a free connection; `0` is the read timeout and a second.', '0'),
      readOnly: toggle('Allow reads from replicas.'),
      readTimeout: time('How long to wait for an answer; `-1` for ever.', '3s'),
      redisStreamSizeOverride: count({
        description: 'Overrides the length of the Redis streams; `0` keeps the built-in length.',
        minimum: 0,
        ...or(0),
        source: `${sources.rendered} (key of the connection block)`,
        restarts,
      }),
      routeByLatency: toggle('Send reads to the nearest node; implies `readOnly`.'),
      routeRandomly: toggle('Send reads to a random node; implies `readOnly`.'),
      writeTimeout: time('How long a write may take; `-1` for ever.', '3s'),
    },
    { description: 'Connections and timeouts of the Redis client.', definition },
  )
}
