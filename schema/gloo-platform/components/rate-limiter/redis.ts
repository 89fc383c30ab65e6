import type { Component } from '../../../model/component.ts'

/** The Redis of the rate limiter. */
export const rateLimiterRedis = {
  id: 'rate-limiter-redis',
  sharedParts: 'add-on',
  section: 'rateLimiter.redis',
  namespace: 'common.addonNamespace',
  extraLabels: 'rateLimiter.extraLabels',
  values: {},
  enabledWhen: { all: ['rateLimiter.enabled', 'rateLimiter.redis.enabled'] },
  workload: {
    kind: 'Deployment',
    name: 'redis',
    labels: { app: 'rate-limiter', 'rate-limiter': 'redis' },
    replicas: 1,
    containers: [
      // `readiness-probe.hbs` has its probe, which depends on port and TLS. Resources: those of the rate limiter (2.5.8).
      {
        name: 'redis',
        section: 'rateLimiter.redis',
        fipsBuild: 'third-party',
        lacksResources: true,
        ports: [{ port: '.service.port' }],
      },
    ],
  },
  services: [{ name: '.service.name', ports: [{ name: 'redis', port: '.service.port', protocol: 'TCP' }] }],
  account: { name: 'redis' },
  rbac: [],
  files: [],
} satisfies Component
