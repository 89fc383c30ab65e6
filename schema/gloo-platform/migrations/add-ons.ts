import { defineMigrations } from '../../model/migration.ts'

const addOns = 'public values files for the add-on chart and those for gloo-platform 2.3'
const keyStorage =
  'gloo-platform 2.3.3 and 2.4: values files; solo-io/gloo-mesh-use-cases: gloo-gateway/portal/install/gloo-platform-portal-addons-2-6.yaml'

/** External auth, rate limiter and portal. */
export const addOnSections = defineMigrations([
  {
    from: 'rate-limiter',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['rateLimiter.rateLimiter'],
      reason:
        'the values of the add-on chart are now one level deeper, and rateLimiter.enabled turns them on',
    },
    source: addOns,
  },
  {
    from: 'ext-auth-service',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['extAuthService.extAuth'],
      reason:
        'the values of the add-on chart are now one level deeper, and extAuthService.enabled turns them on',
    },
    source: addOns,
  },
  {
    from: 'extAuthService.extAuth.apiKeyStorage.config.host',
    since: '2.6.0',
    rewrite: {
      kind: 'decide',
      to: ['redisStore.extAuthService.client.address'],
      reason:
        'the address was at config.host, then at config.connection.host, and from 2.6 on belongs to redisStore',
    },
    source: keyStorage,
  },
  {
    from: 'glooPortalServer.apiKeyStorage.config.host',
    since: '2.4.0',
    rewrite: {
      kind: 'decide',
      to: ['glooPortalServer.apiKeyStorage.redis.address'],
      reason:
        'the address is at apiKeyStorage.redis.address, and from 2.6 on also at redisStore.extAuthService.client',
    },
    source: keyStorage,
  },
  {
    from: 'glooPortalServer.apiKeyStorage.configPath',
    since: '2.4.0',
    rewrite: {
      kind: 'decide',
      to: ['glooPortalServer.apiKeyStorage.redis'],
      reason: 'write the settings of the mounted file as values',
    },
    source: keyStorage,
  },
])
