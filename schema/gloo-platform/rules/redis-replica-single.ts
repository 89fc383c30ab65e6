import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'redis-replica-single',
  severity: 'error',
  summary: 'The built-in Redis has one replica.',
  docs: 'The chart runs Redis without replication: further replicas are separate Redis servers behind one Service. What a client writes to one of them is missing in the others, so the server translates with a part of the snapshots. For more availability use an external Redis.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (redis-server without replication, one Deployment behind one Service)',
    'documentation: production best practices (external Redis)',
  ],
  reads: [],
  readsEach: ['deploymentOverrides'],
  aboutKeys: ['replicas'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  deployment:
    deploymentOverrides:
      spec:
        replicas: 3
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  deployment:
    deploymentOverrides:
      spec:
        replicas: 1
`,
  },
  messages: {
    several: ({ path, replicas }) =>
      `${path} is ${replicas}, but replicas of the built-in Redis do not share their data`,
  },
  check({ running, report }) {
    for (const { containers, values, path } of running) {
      const replicas = values.deploymentOverrides?.spec?.replicas ?? 1
      if (replicas < 2 || !containers.some(({ holdsOwnData }) => holdsOwnData)) continue
      const at = path('deploymentOverrides.spec.replicas')
      report({
        message: 'several',
        data: { path: at, replicas },
        at,
        help: 'use one replica, or an external Redis',
        fix: { title: 'use one replica', safe: false, path: at, value: 1 },
      })
    }
  },
})
