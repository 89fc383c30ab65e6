import { defineMigrations, type Migration } from '../../model/migration.ts'

const pool = 'gloo-platform 2.3.3 and 2.4: values.yaml'

/** Redis: names of the connection's settings, then stores for each purpose. */
export const redis = defineMigrations([
  ...['redis', 'glooPortalServer.apiKeyStorage.redis'].flatMap((client): Migration[] => [
    {
      from: `${client}.connection.idleTimeout`,
      since: '2.4.0',
      isStillRead: true,
      rewrite: { kind: 'move', to: `${client}.connection.connMaxIdleTime` },
      source: pool,
    },
    {
      from: `${client}.connection.maxConnAge`,
      since: '2.4.0',
      isStillRead: true,
      rewrite: { kind: 'move', to: `${client}.connection.connMaxLifetime` },
      source: pool,
    },
  ]),
  {
    from: 'redis.connection.idleCheckFrequency',
    since: '2.4.0',
    rewrite: { kind: 'remove', reason: 'no setting replaces it' },
    source: pool,
  },
  {
    from: 'redis.address',
    since: '2.6.0',
    rewrite: {
      kind: 'option',
      to: ['redisStore.snapshot.client', 'redisStore.insights.client'],
      reason: 'both sections work; separate stores are required only for different Redis instances',
    },
    source: 'gloo-platform 2.6: values for external Redis (solo-io/workshops, byo-redis)',
  },
])
