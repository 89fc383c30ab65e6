import { count, duration, flag, oneOf, text, word } from '../../../model/scalars.ts'
import { freeMapping, section } from '../../../model/collections.ts'
import { connectionFields } from '../../common/redis-client.ts'
import { redisAuth, redisCertsFields } from '../../common/redis-secrets.ts'
import { unreadIn25 } from '../../common/unread.ts'
import { sources } from '../../sources.ts'

const restarts = ['gloo-mesh-portal-server'] as const

const credentials = {
  reason: 'fixed-by-chart',
  note: 'the portal server takes user name and password from the Secret portal-redis-credentials',
} as const

const common = connectionFields({
  or: (value) => ({ default: value }),
  from: () => sources.v24,
  restarts,
})

const { redisStreamSizeOverride: _notHere, ...known } = common

const connection = section(
  {
    ...known,
    connMaxIdleTime: duration({
      description: 'Close a connection idle for this long; `-1` never.',
      default: '30m',
      source: sources.v24,
      restarts,
    }),
    idleTimeout: duration({
      description: 'Older name of `connMaxIdleTime`.',
      default: '30m',
      deprecated: { reason: 'renamed', replacement: 'connMaxIdleTime', since: '2.4.0' },
      source: sources.v24,
      restarts,
    }),
    poolTimeout: duration({
      description: 'How long to wait for a free connection.',
      default: '4s',
      source: sources.v24,
      restarts,
    }),
  },
  { description: 'Connections and timeouts of the Redis client.' },
)

const unread = {
  source: `${sources.v24}; without effect: ${sources.v258}`,
  unread: unreadIn25,
  passThrough: credentials,
} as const

const auth = redisAuth(
  {
    enabled: { default: false, source: sources.v24, restarts },
    secretName: unread,
    usernameKey: unread,
    passwordKey: unread,
  },
  {
    description: 'Credentials for Redis: `username` and `password` in the Secret `portal-redis-credentials`.',
  },
)

const certs = section(
  redisCertsFields({
    enabled: { default: false, source: sources.v24, restarts },
    secretName: {
      description: 'Secret with the CA certificate. Empty: `portal-redis-certs`.',
      default: '',
      source: `${sources.v24}; ${sources.v258}`,
      restarts,
    },
    caCertKey: { default: '', source: sources.v24, restarts },
  }),
  { description: 'TLS to Redis.' },
)

/**
 * Where API keys are kept: in the Redis of external auth. The values of 2.3.3 have a file with settings instead, and a build
 * of 2.3.22 is in use with the section `redis`.
 */
export const apiKeyStorage = section(
  {
    redis: section(
      {
        enabled: flag({
          description: 'Keep API keys in Redis.',
          source: `${sources.inUse}; ${sources.v258}`,
          restarts,
        }),
        address: word({
          description:
            'Address of Redis, `host:port`; must be the one of external auth. Empty: that of `redisStore.extAuthService`, or else of `redis`.',
          default: '',
          examples: ['redis.gloo-mesh-addons:6379'],
          source: sources.v24,
          restarts,
        }),
        db: count({
          description: 'Number of the logical database.',
          minimum: 0,
          default: 0,
          source: sources.v24,
          restarts,
        }),
        auth,
        certs,
        connection,
      },
      { description: 'The Redis with the API keys.', since: ['2.3.22', '2.4.0'] },
    ),
    secretKey: text({
      description:
        'Secret text with which API keys are hashed; must be the same as in external auth. Change the default.',
      default: 'change this',
      sensitive: true,
      source: `${sources.v233}; ${sources.v258}`,
    }),
    type: oneOf({
      description: 'Kind of store.',
      members: { redis: 'Redis, the only one.' },
      source: `${sources.v233}; without effect: ${sources.v258}`,
      unread: unreadIn25,
      passThrough: { reason: 'removed', note: 'redis.enabled turns the store on' },
    }),
    configPath: word({
      description: 'Path of a mounted file with the settings of the store.',
      until: '2.4.0',
      source: `${sources.v233}; absent: ${sources.v24}; without effect: ${sources.v258}`,
    }),
    config: freeMapping({
      description: 'The file with the settings of the store.',
      until: '2.4.0',
      source: `${sources.v233}; absent: ${sources.v24}; without effect: ${sources.v258}`,
    }),
  },
  { description: 'Where API keys are kept.' },
)
