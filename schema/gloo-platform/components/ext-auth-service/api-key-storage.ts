import { dataKey, flag, oneOf, text } from '../../../model/scalars.ts'
import { freeMapping, freeMappingWith, section } from '../../../model/collections.ts'
import { redisAuth, redisCertsFields } from '../../common/redis-secrets.ts'
import { sources } from '../../sources.ts'

const restarts = ['ext-auth-service'] as const

/** Where API keys are kept. */
export const apiKeyStorage = section(
  {
    enabled: flag({
      description:
        'Keep API keys in the store. Without an address in `config`, the store uses that of `redisStore.extAuthService`, or else that of `redis`.',
      default: false,
      source: `${sources.v24}; ${sources.v258}; 2.3 stores keys whenever this section is set`,
      restarts,
    }),
    name: oneOf({
      description: 'Kind of store. Only Redis is supported.',
      members: { '': 'Not set.', redis: 'Redis.' },
      default: '',
      source: sources.v24,
      restarts,
    }),
    secretKey: text({
      description: 'Hash key for API keys; the portal server requires the same.',
      default: '',
      sensitive: true,
      source: sources.v24,
    }),
    config: freeMappingWith(
      {
        connection: freeMapping({
          description: 'Settings of the Redis client.',
          source: `${sources.inUse}; ${sources.v258}`,
        }),
      },
      {
        description:
          'Settings of the Redis client, passed on unchanged: those under `connection`, or else all of them.',
        default: {},
        examples: [{ connection: { host: 'redis.gloo-mesh-addons:6379', db: 0 } }],
        source: `${sources.v24}; ${sources.inUse}; ${sources.v258}`,
      },
    ),
    redis: section(
      {
        auth: redisAuth({
          enabled: { default: false, source: sources.v24, restarts },
          secretName: { default: '', source: sources.v24, restarts },
          usernameKey: {
            description: 'Data key of the user name. Empty: `username`.',
            default: '',
            source: `${sources.v24}; ${sources.v258}`,
            restarts,
          },
          passwordKey: {
            description: 'Data key of the password. Empty: `password`.',
            default: '',
            source: `${sources.v24}; ${sources.v258}`,
            restarts,
          },
        }),
        certs: section(
          {
            ...redisCertsFields({
              enabled: { default: false, source: sources.v258, restarts },
              secretName: { default: '', source: sources.v258, restarts },
              caCertKey: {
                default: '',
                source: `${sources.v258} (which reads caCert)`,
                unread: { in: ['2.5'], note: 'the chart 2.5 reads caCert' },
                restarts,
              },
            }),
            caCert: dataKey({
              description: 'Data key of the CA certificate, as read by the chart 2.5; overrides `caCertKey`.',
              source: sources.v258,
              restarts,
            }),
          },
          { description: 'TLS to Redis.', since: '2.5.0' },
        ),
      },
      { description: 'Credentials and certificates for the store.', since: '2.4.0' },
    ),
  },
  { description: 'Where API keys are kept.' },
)
