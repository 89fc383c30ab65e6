import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'rate-limiter-cluster-mode-off',
  severity: 'error',
  summary: 'With charts up to 2.5, the rate limiter uses no Redis in cluster mode.',
  docs: 'The published charts 2.3 to 2.5 write `rateLimiter.redis.clustered` as a boolean into an environment variable, where Kubernetes requires a string: it refuses the Deployment.',
  addedIn: '0.1.0',
  until: '2.6.0',
  source: ['gloo-platform 2.3.3 and 2.5.8: complete charts, rendered with the value'],
  reads: ['rateLimiter.redis.clustered'],
  readsRunning: ['rate-limiter'],
  aboutKeys: ['clustered'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
rateLimiter:
  enabled: true
  redis:
    clustered: true
`,
    good: `common:
  cluster: mgmt
rateLimiter:
  enabled: true
`,
  },
  messages: {
    refused: ({ version }) =>
      `rateLimiter.redis.clustered breaks the release: Kubernetes refuses what the published chart ${version} renders`,
  },
  check({ values, isRunning, chart, report }) {
    if (!isRunning('rate-limiter') || !values.rateLimiter?.redis?.clustered) return
    report({
      message: 'refused',
      data: { version: chart.version },
      at: 'rateLimiter.redis.clustered',
      help: 'use a Redis without cluster mode, or upgrade the chart',
    })
  },
})
