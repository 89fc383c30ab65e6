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
      {
        name: 'redis',
        section: 'rateLimiter.redis',
        ports: [],
        readiness: { command: ['redis-cli', 'ping'], initialDelaySeconds: 5, periodSeconds: 10 },
      },
    ],
  },
  services: [{ name: 'redis', type: 'ClusterIP', ports: [{ name: 'redis', port: '.service.port' }] }],
  account: { name: 'redis' },
  rbac: [],
  files: [],
} satisfies Component
