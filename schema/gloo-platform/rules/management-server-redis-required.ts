import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-server-redis-required',
  severity: 'error',
  summary: 'The management server requires a Redis: the built-in one, or the address of another.',
  docs: 'The server keeps the input snapshots of all clusters in Redis and cannot start without it. Enable the built-in Redis, or set the address of your own in `redis.address` or, from 2.6 on, in `redisStore.snapshot.client.address`.',
  addedIn: '0.1.0',
  source: ['documentation: relay architecture', 'public values for external Redis with gloo-platform 2.6'],
  reads: [
    'redis.deployment.enabled',
    'redis.address',
    'redisStore.snapshot.client.address',
    'redisStore.snapshot.deployment.enabled',
  ],
  readsRunning: ['gloo-mgmt-server'],
  aboutKeys: ['redis'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  deployment:
    enabled: false
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  address: redis.example.com:6379
  deployment:
    enabled: false
`,
  },
  messages: {
    missing: () =>
      'the management server has no Redis: redis.deployment.enabled is false and no address is set',
  },
  check({ values, isRunning, report }) {
    const { redis, redisStore } = values
    const snapshot = redisStore?.snapshot
    const hasRedis =
      redis?.deployment?.enabled ||
      redis?.address ||
      snapshot?.client?.address ||
      snapshot?.deployment?.enabled
    if (!isRunning('gloo-mgmt-server') || hasRedis) return
    report({
      message: 'missing',
      at: 'redis.deployment.enabled',
      related: [{ path: 'glooMgmtServer.enabled', message: 'the management server is enabled here' }],
      help: 'set redis.address to the host and port of your Redis, or redis.deployment.enabled to true',
    })
  },
})
