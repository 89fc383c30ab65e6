import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'api-key-redis-shared',
  severity: 'warning',
  summary: 'Portal and external auth keep API keys in the same Redis, with the same secret key.',
  docs: 'The portal server stores the API keys that it issues, and external auth looks them up. With another Redis, or another `secretKey` for their hashes, external auth refuses each key.',
  addedIn: '0.1.0',
  source: [
    'documentation: backing databases (uses that share an instance)',
    'gloo-platform 2.5.8: values.yaml (apiKeyStorage of external auth and portal)',
  ],
  reads: [
    'extAuthService.extAuth.apiKeyStorage',
    'glooPortalServer.apiKeyStorage.redis',
    'glooPortalServer.apiKeyStorage.secretKey',
  ],
  readsRunning: ['ext-auth-service', 'gloo-portal-server'],
  aboutKeys: ['apiKeyStorage'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooPortalServer:
  enabled: true
  apiKeyStorage:
    redis:
      enabled: true
      address: redis.example.com:6379
extAuthService:
  enabled: true
  extAuth:
    apiKeyStorage:
      enabled: true
      name: redis
      config:
        connection:
          host: redis-keys.example.com:6379
`,
    good: `common:
  cluster: mgmt
glooPortalServer:
  enabled: true
  apiKeyStorage:
    redis:
      enabled: true
      address: redis.example.com:6379
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
    address: ({ portal, auth }) =>
      `glooPortalServer.apiKeyStorage.redis.address is ${portal}, but external auth reads API keys from ${auth}`,
  },
  check({ values, isRunning, report }) {
    if (!isRunning('gloo-portal-server') || !isRunning('ext-auth-service')) return
    const portal = values.glooPortalServer?.apiKeyStorage?.redis?.address
    const keys = values.extAuthService?.extAuth?.apiKeyStorage
    const connection = keys?.config?.['connection'] as Record<string, unknown> | undefined
    const auth = connection?.['host']
    if (!keys?.enabled || typeof auth !== 'string' || !auth || !portal) return
    if (isPlaceholder(auth) || isPlaceholder(portal) || isSame(auth, portal)) return
    report({
      message: 'address',
      data: { portal, auth },
      at: 'glooPortalServer.apiKeyStorage.redis.address',
      related: [
        {
          path: 'extAuthService.extAuth.apiKeyStorage.config',
          message: 'external auth reads API keys from this Redis',
        },
      ],
      help: 'set both to the address of the same Redis',
    })
  },
})

/** The same Service has a short name in its own namespace, and longer ones elsewhere. */
function isSame(one: string, other: string): boolean {
  const [short, long] = [one, other].map(withoutDomain).sort((a, b) => a.length - b.length) as [
    string,
    string,
  ]
  const [name = '', port] = short.split(':')
  const [host = '', otherPort] = long.split(':')
  return port === otherPort && (name === host || (!name.includes('.') && host.startsWith(`${name}.`)))
}

function withoutDomain(address: string): string {
  return address.replace(/\.svc(?:\.cluster\.local)?(?=:|$)/, '')
}
