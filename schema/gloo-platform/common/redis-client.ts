import { count, duration, flag, oneOf, word, yamlText } from '../../model/scalars.ts'
import { section, type Fields } from '../../model/collections.ts'
import type { ChartVersion } from '../../model/chart-version.ts'
import type { FieldMeta } from '../../model/field.ts'
import { sources } from '../sources.ts'
import { redisAuth, redisCertsFields } from './redis-secrets.ts'

/** Workloads that mount the ConfigMap `redis-client-config`. */
const management: readonly string[] = ['gloo-mesh-mgmt-server', 'gloo-mesh-ui']

/** How the same settings are in two places of the values tree. */
interface Form {
  /** Default of a field, and the one that charts before 2.4 had. */
  or: <Value>(value: Value, before24?: Value) => Pick<FieldMeta<Value>, 'default' | 'olderDefault'>
  /** Source of a field. */
  from: (source: string) => string
  /** Name of a shared shape. */
  shape: (part: string) => string
  addressWhenEmpty: string
  /** Workloads that read the settings when they start. */
  restarts: readonly string[]
}

/** The section `redis`: settings of all clients, with defaults. */
const shared: Form = {
  or: (value, before24) => ({
    default: value,
    ...(before24 === undefined ? {} : { olderDefault: { before: '2.4.0', value: before24 } }),
  }),
  from: (source) => source,
  shape: (part) => `redis${part}`,
  addressWhenEmpty:
    'Empty: the built-in Redis, `gloo-mesh-redis` in `redis.deployment.namespace` or else the namespace of the release. From 2.6 on, each purpose may have its own address under `redisStore`.',
  restarts: management,
}

/** A store under `redisStore`: what it does not set falls back to the section `redis`, so nothing has a default. */
const ofStore: Form = {
  or: () => ({}),
  from: () =>
    `${sources.externalRedis}; keys that no public values show are those of the section redis (inferred)`,
  shape: (part) => `redisStore${part}`,
  addressWhenEmpty: 'Not set: that of the section `redis`.',
  restarts: management,
}

/** How clients reach the Redis that all purposes share. */
export function sharedRedisClientFields() {
  return clientFields(shared, {
    idleCheckFrequency: duration({
      description: 'Interval of the search for idle connections.',
      until: '2.4.0',
      source: sources.v233,
    }),
  })
}

/** How clients reach the Redis of one purpose. */
export function storeRedisClientFields() {
  return clientFields(ofStore, {})
}

function clientFields<Older extends Fields>(form: Form, olderConnection: Older) {
  const { or, from, shape, restarts } = form
  return {
    address: word({
      description: `Address of Redis, \`host:port\`. ${form.addressWhenEmpty}`,
      ...or(''),
      examples: ['redis.example.com:6379'],
      source: from(`${sources.v233}; default computed from the namespace: ${sources.rendered}`),
      restarts,
    }),
    auth: redisAuth(
      {
        enabled: { ...or(false), source: from(sources.v233), restarts },
        secretName: { ...or('redis-auth-secrets'), source: from(sources.v233), restarts },
        usernameKey: {
          ...or('username'),
          source: from(`${sources.v233}; without effect: ${sources.v258}`),
          unread: {
            in: ['2.5'],
            note: 'the chart 2.5 reads the key `username` of the Secret redis-auth-secrets',
          },
          restarts,
        },
        passwordKey: {
          ...or('password'),
          source: from(`${sources.v233}; without effect: ${sources.v258}`),
          unread: {
            in: ['2.5'],
            note: 'the chart 2.5 reads the key `password` of the Secret redis-auth-secrets',
          },
          restarts,
        },
      },
      { definition: shape('Auth') },
    ),
    certs: section(
      redisCertsFields({
        enabled: { ...or(false), source: from(sources.v233), restarts },
        secretName: { ...or('redis-certs'), source: from(sources.v233), restarts },
        caCertKey: { ...or(''), source: from(sources.v233), restarts },
      }),
      { description: 'TLS to Redis.', definition: shape('Certs') },
    ),
    clustered: flag({
      description: 'Redis runs as a cluster.',
      since: '2.5.0',
      ...or(false),
      source: from(sources.rendered),
      restarts,
    }),
    connection: connection(form, olderConnection),
    db: count({
      description: 'Number of the logical database.',
      minimum: 0,
      ...or(0),
      source: from(sources.v233),
      restarts,
    }),
    secretKey: yamlText({
      description: 'Hash key for the API keys that external auth and the portal store; the same for both.',
      since: '2.5.0',
      ...or(''),
      sensitive: true,
      source: from(`${sources.rendered}; meaning: ${sources.externalRedis}`),
      restarts,
    }),
    socketType: oneOf({
      description: 'Kind of connection to Redis.',
      since: '2.5.0',
      members: {
        tcp: 'Plain TCP, or TLS when `certs.enabled` is on.',
        tls: 'TLS, as external auth and the rate limiter require.',
        unix: 'A Unix domain socket.',
      },
      ...or('tcp' as const),
      source: from(`${sources.rendered}; tls: ${sources.externalRedis}`),
      restarts,
    }),
  }
}

function connection<Older extends Fields>(form: Form, older: Older) {
  return section(
    { ...connectionFields(form), ...older },
    {
      description: 'Connections and timeouts of the Redis client.',
      definition: form.shape('Connection'),
    },
  )
}

/** Settings of the connections of a Redis client. */
export function connectionFields({ or, from, restarts }: Pick<Form, 'or' | 'from' | 'restarts'>) {
  const time = (description: string, value: string, since?: ChartVersion) =>
    duration({
      description,
      ...or(value),
      source: from(since === undefined ? sources.v233 : sources.v24),
      ...(since === undefined ? {} : { since }),
      restarts,
    })
  const number = (description: string, value: number, minimum: number, since?: ChartVersion) =>
    count({
      description,
      minimum,
      ...or(value),
      source: from(since === undefined ? sources.v233 : sources.v24),
      ...(since === undefined ? {} : { since }),
      restarts,
    })
  const toggle = (description: string) =>
    flag({ description, ...or(false), since: '2.4.0', source: from(sources.v24), restarts })
  return {
    connMaxIdleTime: time('Close a connection idle for this long; `-1` never.', '5m0s', '2.4.0'),
    connMaxLifetime: time('Recycle a connection of this age; `0` or `-1` never.', '0', '2.4.0'),
    contextTimeoutEnabled: toggle("Honour the caller's deadline."),
    dialTimeout: time('How long to wait for a connection.', '5s'),
    idleTimeout: duration({
      description: 'Older name of `connMaxIdleTime`.',
      ...or('5m0s'),
      deprecated: { reason: 'renamed', replacement: 'connMaxIdleTime', since: '2.4.0' },
      source: from(sources.v233),
      restarts,
    }),
    masterName: word({
      description: 'Name of the master, for Redis Sentinel.',
      ...or(''),
      since: '2.4.0',
      source: from(sources.v24),
      restarts,
    }),
    maxConnAge: duration({
      description: 'Older name of `connMaxLifetime`.',
      ...or('0', ''),
      deprecated: { reason: 'renamed', replacement: 'connMaxLifetime', since: '2.4.0' },
      source: from(sources.v24),
      restarts,
    }),
    maxIdleConns: number('Idle connections to keep at most; `0` sets no bound.', 0, 0, '2.4.0'),
    maxRedirects: number('How many cluster redirects are followed.', 3, -1, '2.4.0'),
    maxRetries: number('How many times a command is tried again; `-1` never.', 3, -1),
    maxRetryBackoff: time('Longest pause between two tries; `-1` no pause.', '512ms'),
    minIdleConns: number('Idle connections kept ready.', 0, 0),
    minRetryBackoff: time('Shortest pause between two tries; `-1` no pause.', '8ms'),
    poolFifo: flag({
      description: 'Reuse connections in the order of their return, oldest first.',
      ...or(false),
      source: from(sources.v233),
      restarts,
    }),
    poolSize: number('Connections in the pool; `0` is ten for each CPU.', 0, 0),
    poolTimeout: duration({
      description: 'How long to wait for a free connection; `0` is the read timeout and a second.',
      ...or('0', ''),
      source: from(sources.rendered),
      restarts,
    }),
    readOnly: toggle('Allow reads from replicas.'),
    readTimeout: time('How long to wait for a response; `-1` forever.', '3s'),
    redisStreamSizeOverride: count({
      description: 'Overrides the length of the Redis streams; `0` keeps the built-in length.',
      minimum: 0,
      ...or(0),
      since: '2.5.0',
      source: from(`${sources.rendered} (key of the connection block)`),
      restarts,
    }),
    routeByLatency: toggle('Send reads to the nearest node; implies `readOnly`.'),
    routeRandomly: toggle('Send reads to a random node; implies `readOnly`.'),
    writeTimeout: duration({
      description: 'How long a write may take; `-1` forever.',
      ...or('3s', ''),
      source: from(sources.v24),
      restarts,
    }),
  }
}
