import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-session-kept',
  severity: 'warning',
  summary: 'The sessions of the UI are kept where their settings are read.',
  docs: 'Sessions are in a cookie by default, and then nothing under `session.redis` is read. With `backend: redis` and no host the published chart takes the built-in Redis, also where that is off.',
  since: '2.5.0',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.5.8: complete chart (session of the Dashboard)'],
  reads: [
    'glooUi.auth.enabled',
    'glooUi.auth.backend',
    'glooUi.auth.oidc.session.backend',
    'glooUi.auth.oidc.session.redis',
    'redis.deployment.enabled',
  ],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['session'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  auth:
    enabled: true
    backend: oidc
    oidc:
      appUrl: https://gloo-ui.example.com
      clientId: gloo-ui
      clientSecretName: dashboard
      issuerUrl: https://idp.example.com
      session:
        redis:
          host: redis.example.com:6379
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  auth:
    enabled: true
    backend: oidc
    oidc:
      appUrl: https://gloo-ui.example.com
      clientId: gloo-ui
      clientSecretName: dashboard
      issuerUrl: https://idp.example.com
      session:
        backend: redis
        redis:
          host: redis.example.com:6379
`,
  },
  messages: {
    notRead: () => `${session}.redis is not read, because sessions are in a cookie`,
    noRedis: () =>
      `${session}.redis.host is empty, and the published chart then takes the built-in Redis, which is off`,
  },
  check({ values, isRunning, isChangedByUser, chart, report }) {
    const auth = values.glooUi?.auth
    if (!isRunning('gloo-ui') || !auth?.enabled || auth.backend !== 'oidc') return
    const kept = auth.oidc?.session
    if (kept?.backend === 'cookie' && isChangedByUser(`${session}.redis`)) {
      report({
        message: 'notRead',
        at: `${session}.redis`,
        related: [{ path: `${session}.backend`, message: 'the place of the sessions is set here' }],
        help: 'set session.backend to redis, or remove it',
      })
    }
    if (kept?.backend !== 'redis' || kept.redis?.host || values.redis?.deployment?.enabled) return
    if (chart.source === 'ours') return
    report({
      message: 'noRedis',
      at: `${session}.backend`,
      related: [{ path: 'redis.deployment.enabled', message: 'the built-in Redis is disabled here' }],
      help: 'set session.redis.host to host:port of your Redis',
    })
  },
})

const session = 'glooUi.auth.oidc.session'
