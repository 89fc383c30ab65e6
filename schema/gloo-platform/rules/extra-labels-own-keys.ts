import { defineRule } from '../define-rule.ts'

/** Labels by which the chart selects pods. */
const ownKeys = {
  'ext-auth-service': { path: 'extAuthService.extraLabels', keys: ['app'] },
  'rate-limiter': { path: 'rateLimiter.extraLabels', keys: ['app', 'rate-limiter'] },
} as const

export default defineRule({
  id: 'extra-labels-own-keys',
  severity: 'warning',
  summary: 'Extra labels of an add-on do not replace the labels by which the chart selects its pods.',
  docs: 'The published chart writes such a label a second time. Where the second one counts, the pods no longer have the labels of the selector, and Kubernetes refuses the Deployment; otherwise the label has no effect. The chart of this project keeps its own labels.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: rendering (labels of external auth and rate limiter)',
    'Kubernetes API validation of Deployment: the selector must match the labels of the pods',
  ],
  reads: ['extAuthService.extraLabels', 'rateLimiter.extraLabels'],
  readsRunning: ['ext-auth-service', 'rate-limiter'],
  aboutKeys: ['extraLabels'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extraLabels:
    app: auth
`,
    good: `common:
  cluster: cluster1
extAuthService:
  enabled: true
  extraLabels:
    team: auth
`,
  },
  messages: {
    taken: ({ path, key }) => `${path} has the label ${key}, by which the chart selects its pods`,
  },
  check({ values, isRunning, report }) {
    for (const [id, { path, keys }] of Object.entries(ownKeys)) {
      const [section] = path.split('.') as ['extAuthService' | 'rateLimiter']
      const labels = values[section]?.extraLabels ?? {}
      for (const key of keys) {
        if (!isRunning(id) || labels[key] === undefined || labels[key] === id) continue
        report({ message: 'taken', data: { path, key }, at: path, help: 'use another key' })
      }
    }
  },
})
