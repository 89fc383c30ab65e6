import type { ValuesPath } from '../platform.ts'
import { isPort } from '../../model/port.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

const stores = ['snapshot', 'insights', 'extAuthService', 'rateLimiter'] as const

export default defineRule({
  id: 'redis-address-form',
  severity: 'warning',
  summary: 'The address of Redis is a host and a port, without a scheme.',
  docs: 'Clients dial the address as it is. A scheme becomes part of the host name; `certs.enabled` next to the address enables TLS. Without a port, clients cannot connect.',
  addedIn: '0.1.0',
  source: [
    'documentation: external Redis (address as host:port)',
    'public values for external Redis with gloo-platform 2.6',
    'Go: net.Dial (missing port in address), ports up to 65535',
  ],
  reads: [
    'redis.address',
    'redisStore.snapshot.client.address',
    'redisStore.insights.client.address',
    'redisStore.extAuthService.client.address',
    'redisStore.rateLimiter.client.address',
  ],
  aboutKeys: ['address'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
redis:
  address: redis://redis.example.com:6379
  deployment:
    enabled: false
`,
    good: `common:
  cluster: mgmt
redis:
  address: redis.example.com:6379
  deployment:
    enabled: false
`,
  },
  messages: {
    scheme: ({ path, scheme }) => `${path} requires host:port without a scheme, got ${scheme}`,
    noPort: ({ path, address }) => `${path} requires host:port, got "${address}" without a port`,
    port: ({ path, port }) => `${path} requires a port from 1 to 65535, got ${port}`,
  },
  check({ values, report }) {
    const addresses: [string, string | undefined][] = [
      ['redis', values.redis?.address],
      ...stores.map((store): [string, string | undefined] => [
        `redisStore.${store}.client`,
        values.redisStore?.[store]?.client?.address,
      ]),
    ]
    for (const [section, address] of addresses) {
      if (!address || isPlaceholder(address)) continue
      const path = `${section}.address` as ValuesPath
      const [scheme] = /^[a-z]+:\/\//i.exec(address) ?? []
      const port = /^[^:,]+:(\d+)$/.exec(address)?.[1]
      const help = 'write the host and the port, such as redis.example.com:6379'
      if (/^[A-Za-z0-9.-]+$/.test(address))
        report({ message: 'noPort', data: { path, address }, at: path, help })
      if (port !== undefined && !isPort(port))
        report({ message: 'port', data: { path, port }, at: path, help })
      if (scheme === undefined) continue
      const value = address.slice(scheme.length)
      const isTls = scheme.toLowerCase() === 'rediss://'
      report({
        message: 'scheme',
        data: { path, scheme },
        at: path,
        help: isTls
          ? `write only the host and the port, and set ${section}.certs.enabled to true for TLS`
          : 'write only the host and the port, such as redis.example.com:6379',
        // A user, a password or the number of a database has places of its own.
        ...(/^[^\s@/]+:\d+$/.test(value) && {
          fix: { title: 'keep only the host and the port', safe: !isTls, path, value },
        }),
      })
    }
  },
})
