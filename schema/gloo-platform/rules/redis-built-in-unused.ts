import { defineRule } from '../define-rule.ts'

/** What runs in workload clusters, and uses no Redis. */
const others = ['gloo-agent', 'gloo-analyzer', 'gloo-spire-server', 'telemetry-collector']

/** What may use the Redis of a management plane. */
const clients = ['ext-auth-service', 'gloo-portal-server', 'rate-limiter', 'telemetry-gateway']

export default defineRule({
  id: 'redis-built-in-unused',
  severity: 'info',
  severities: { unused: 'warning' },
  summary: 'The built-in Redis is off where the address of another is set.',
  docs: 'With `redis.address` the management server uses the Redis at that address. The chart deploys the built-in one all the same until `redis.deployment.enabled` is false. In a release in which nothing uses it, such as that of an agent, the chart deploys no Redis, even with `redis.deployment.enabled: true`.',
  addedIn: '0.1.0',
  source: [
    'documentation: external Redis (redis.deployment.enabled: false)',
    'gloo-platform 2.7.2: published rendering (redis.deployment.enabled defaults to true)',
  ],
  reads: ['glooInsightsEngine.enabled', 'redis.address', 'redis.deployment.enabled', 'redisStore'],
  readsRunning: [...others, ...clients, 'gloo-mgmt-server', 'redis'],
  aboutKeys: ['redis'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  address: redis.example.com:6379
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
    unused: () => 'redis.deployment.enabled is true, but nothing in this release uses the built-in Redis',
    both: () => 'redis.address is set, but the chart deploys the built-in Redis too',
  },
  check({ values, isRunning, isSetByUser, report }) {
    const { redis } = values
    const isAsked = redis?.deployment?.enabled && isSetByUser('redis.deployment.enabled')
    const mayBeRead = values.glooInsightsEngine?.enabled || clients.some(isRunning)
    if (isAsked && !isRunning('redis') && !mayBeRead && others.some(isRunning))
      report({
        message: 'unused',
        at: 'redis.deployment.enabled',
        help: 'remove it: only the management server and the UI use it here',
      })
    if (!isRunning('gloo-mgmt-server') || !isRunning('redis') || !redis?.address) return
    const addresses = Object.values(values.redisStore ?? {}).map(({ client }) => client?.address)
    if ([redis.address, ...addresses].some((address) => address && builtIn.test(address))) return
    report({
      message: 'both',
      at: 'redis.address',
      related: [{ path: 'redis.deployment.enabled', message: 'the built-in Redis is enabled here' }],
      help: 'set redis.deployment.enabled to false, unless something else uses it',
      fix: {
        title: 'disable the built-in Redis',
        safe: false,
        path: 'redis.deployment.enabled',
        value: false,
      },
    })
  },
})

/** The built-in one by its own name, as older values files write it. */
const builtIn = /^[a-z]*:?\/*(?:gloo-mesh-redis\b|localhost:|127\.0\.0\.1:)/
