import type { Component } from '../../../model/component.ts'

/** The Redis of the rate limiter. */
export const rateLimiterRedis = {
  id: 'rate-limiter-redis',
  section: 'rateLimiter.redis',
  namespace: 'common.addonNamespace',
  values: {},
  enabledWhen: { all: ['rateLimiter.enabled', 'rateLimiter.redis.enabled'] },
  workload: {
    kind: 'Deployment',
    name: 'redis',
    labels: { app: 'rate-limiter', 'rate-limiter': 'redis' },
    containers: [
      // `readiness-probe.hbs` has its probe, which depends on port and TLS. Resources: those of the rate limiter (2.5.8).
      { name: 'redis', section: 'rateLimiter.redis', sharesResources: true, ports: [] },
    ],
  },
  services: [{ name: 'redis', type: 'ClusterIP', ports: [{ name: 'redis', port: '.service.port' }] }],
  account: { name: 'redis' },
  rbac: [],
  files: [],
} satisfies Component
