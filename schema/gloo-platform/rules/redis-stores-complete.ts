import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'redis-stores-complete',
  severity: 'warning',
  summary: 'Where the snapshots have a separate Redis, the insights have one too.',
  docs: 'From 2.6 on `redisStore` has an address for each purpose, and a purpose without an address uses `redis`. With the built-in Redis off and an address for the snapshots alone, insights engine and UI have no Redis for the insights.',
  addedIn: '0.1.0',
  since: '2.6.0',
  source: [
    'documentation: external Redis (redisStore)',
    'values in public installations (external Redis with gloo-platform 2.6)',
  ],
  reads: [
    'glooInsightsEngine.enabled',
    'redis.address',
    'redis.deployment.enabled',
    'redisStore.insights',
    'redisStore.snapshot',
  ],
  readsRunning: ['gloo-mgmt-server', 'gloo-ui'],
  aboutKeys: ['redisStore'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooInsightsEngine:
  enabled: true
redis:
  deployment:
    enabled: false
redisStore:
  snapshot:
    client:
      address: redis.example.com:6379
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooInsightsEngine:
  enabled: true
redis:
  deployment:
    enabled: false
redisStore:
  snapshot:
    client:
      address: redis.example.com:6379
  insights:
    client:
      address: redis.example.com:6379
`,
  },
  messages: {
    insights: () => 'redisStore.insights has no Redis: the built-in one is off, and redis.address is empty',
  },
  check({ values, isRunning, report }) {
    const { redis, redisStore, glooInsightsEngine } = values
    if (!glooInsightsEngine?.enabled || !(isRunning('gloo-mgmt-server') || isRunning('gloo-ui'))) return
    if (redis?.address || redis?.deployment?.enabled || !redisStore?.snapshot?.client?.address) return
    if (redisStore.insights?.client?.address || redisStore.insights?.deployment?.enabled) return
    report({
      message: 'insights',
      at: 'redisStore.insights.client.address',
      related: [
        { path: 'redisStore.snapshot.client.address', message: 'the snapshots have an address here' },
      ],
      help: 'set redisStore.insights.client.address too, to the same instance',
    })
  },
})
