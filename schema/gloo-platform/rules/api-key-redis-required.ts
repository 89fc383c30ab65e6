import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'api-key-redis-required',
  severity: 'error',
  summary: 'A store for API keys has the address of a Redis.',
  docs: 'External auth and the portal server keep API keys in Redis. A store without an address uses that of `redisStore.extAuthService`, or else that of `redis`. The built-in Redis belongs to the management side: a release without management server and UI does not have it.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: values.yaml (apiKeyStorage of external auth and portal)',
    'gloo-platform 2.7.2: published rendering (an agent-only release has no Redis)',
  ],
  reads: [
    'extAuthService.extAuth.apiKeyStorage',
    'glooPortalServer.apiKeyStorage.redis',
    'redis.address',
    'redisStore.extAuthService',
  ],
  readsRunning: ['ext-auth-service', 'gloo-portal-server', 'redis'],
  aboutKeys: ['extAuthService', 'glooPortalServer'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extAuth:
    apiKeyStorage:
      enabled: true
      name: redis
`,
    good: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extAuth:
    apiKeyStorage:
      enabled: true
      name: redis
      config:
        connection:
          host: redis.example.com:6379
`,
  },
  messages: {
    noRedis: ({ path }) => `${path} has no address, and this release has no built-in Redis`,
  },
  check({ values, isRunning, report }) {
    const store = values.redisStore?.extAuthService
    const isReachable =
      Boolean(store?.client?.address || values.redis?.address) ||
      store?.deployment?.enabled === true ||
      isRunning('redis')
    if (isReachable) return
    const keys = values.extAuthService?.extAuth?.apiKeyStorage
    if (isRunning('ext-auth-service') && keys?.enabled && !hasHost(keys.config)) {
      const path = 'extAuthService.extAuth.apiKeyStorage.config'
      report({
        message: 'noRedis',
        data: { path },
        at: path,
        related: [
          { path: 'extAuthService.extAuth.apiKeyStorage.enabled', message: 'the store is enabled here' },
        ],
        help: 'set redisStore.extAuthService.client.address, or in charts up to 2.5 config.connection.host',
      })
    }
    const portal = values.glooPortalServer?.apiKeyStorage?.redis
    if (isRunning('gloo-portal-server') && portal?.enabled && !portal.address) {
      const path = 'glooPortalServer.apiKeyStorage.redis.address'
      report({
        message: 'noRedis',
        data: { path: 'glooPortalServer.apiKeyStorage.redis' },
        at: path,
        related: [
          { path: 'glooPortalServer.apiKeyStorage.redis.enabled', message: 'the store is enabled here' },
        ],
        help: 'set its address, or redisStore.extAuthService.client.address',
      })
    }
  },
})

/** Settings of the client, under `connection` or not. */
function hasHost(config: Record<string, unknown> = {}): boolean {
  const connection = config['connection']
  const settings = typeof connection === 'object' && connection !== null ? { ...connection } : config
  return Object.keys(settings).some((key) => /^(host|addrs?|address)$/i.test(key))
}
