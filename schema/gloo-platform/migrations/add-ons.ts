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
      reason: 'the section of the add-on chart has become two levels; rateLimiter.enabled enables it',
    },
    source: addOns,
  },
  {
    from: 'ext-auth-service',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['extAuthService.extAuth'],
      reason: 'the section of the add-on chart has become two levels; extAuthService.enabled enables it',
    },
    source: addOns,
  },
  {
    from: 'extAuthService.extAuth.apiKeyStorage.config.host',
    since: '2.6.0',
    rewrite: {
      kind: 'decide',
      to: ['redisStore.extAuthService.client.address'],
      reason: 'the address was config.host, then config.connection.host, and since 2.6 has its own store',
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
        'without configPath the address is apiKeyStorage.redis.address; from 2.6 redisStore.extAuthService.client',
    },
    source: keyStorage,
  },
  {
    from: 'glooPortalServer.apiKeyStorage.configPath',
    since: '2.4.0',
    rewrite: {
      kind: 'decide',
      to: ['glooPortalServer.apiKeyStorage.redis'],
      reason: 'set the settings of the mounted file as values',
    },
    source: keyStorage,
  },
])
