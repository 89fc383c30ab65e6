import type { ValuesPath } from '../platform.ts'
import { defineRule } from '../define-rule.ts'

const extAuth = 'extAuthService.extAuth.apiKeyStorage'

export default defineRule({
  id: 'redis-secret-named',
  severity: 'error',
  severities: { store: 'warning' },
  summary: 'A client of Redis that logs in, or uses TLS, has the name of its Secret.',
  docs: 'With `auth.enabled` user name and password come from the Secret in `auth.secretName`, with `certs.enabled` the certificate of external auth and rate limiter comes from the one in `certs.secretName`. Kubernetes refuses pods with a variable or a volume from a Secret without a name. Only the store of external auth has no name by default. An empty name under `redisStore` is in a file that the clients read.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of Pod: a Secret of a variable or a volume has a name',
    'gloo-platform 2.5.8: complete chart (variables and volumes of the clients of Redis)',
  ],
  reads: [
    `${extAuth}.enabled`,
    `${extAuth}.redis.auth`,
    `${extAuth}.redis.certs`,
    'rateLimiter.redis.auth',
    'rateLimiter.redis.certs',
    'redis.auth',
    'redisStore',
  ],
  readsRunning: ['ext-auth-service', 'gloo-mgmt-server', 'gloo-ui', 'rate-limiter'],
  aboutKeys: ['auth', 'certs'],
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
      config:
        connection:
          host: redis.example.com:6379
      redis:
        auth:
          enabled: true
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
      redis:
        auth:
          enabled: true
          secretName: redis-login
`,
  },
  messages: {
    pods: ({ path }) =>
      `${path}.secretName is empty, but ${path}.enabled is true, and Kubernetes refuses pods with a Secret that has no name`,
    store: ({ path }) =>
      `${path}.secretName is empty, but ${path}.enabled is true, and the clients of this store find no Secret to log in with`,
  },
  check({ values, isRunning, report }) {
    const requireName = (message: 'pods' | 'store', path: string, section: Client | undefined): void => {
      if (!section?.enabled || section.secretName === undefined || section.secretName) return
      const at = `${path}.secretName` as ValuesPath
      report({ message, data: { path }, at, help: 'name the Secret of your Redis, or set enabled to false' })
    }
    const { extAuthService, rateLimiter, redis, redisStore } = values
    const storage = extAuthService?.extAuth?.apiKeyStorage
    if (isRunning('ext-auth-service') && storage?.enabled) {
      requireName('pods', `${extAuth}.redis.auth`, storage.redis?.auth)
      requireName('pods', `${extAuth}.redis.certs`, storage.redis?.certs)
    }
    if (isRunning('rate-limiter')) {
      requireName('pods', 'rateLimiter.redis.auth', rateLimiter?.redis?.auth)
      requireName('pods', 'rateLimiter.redis.certs', rateLimiter?.redis?.certs)
    }
    if (!isRunning('gloo-mgmt-server') && !isRunning('gloo-ui')) return
    requireName('pods', 'redis.auth', redis?.auth)
    for (const [purpose, store] of Object.entries(redisStore ?? {}))
      requireName('store', `redisStore.${purpose}.client.auth`, store.client?.auth)
  },
})

interface Client {
  enabled?: boolean
  secretName?: string
}
