import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'redis-io-threads-safe-mode',
  severity: 'warning',
  summary: 'Safe mode is on when the I/O threads of Redis change.',
  docs: 'A change of `ioThreads` restarts Redis, which empties its cache. If the management server restarts too and safe mode is off, it translates with the snapshots of the agents that reconnect first, and can delete the Istio resources of other clusters.',
  since: '2.4.12',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Redis I/O threads)'],
  reads: ['glooMgmtServer.safeMode', 'redis.deployment.ioThreads'],
  readsRunning: ['gloo-mgmt-server', 'redis'],
  aboutKeys: ['ioThreads'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: false
redis:
  deployment:
    ioThreads: 2
    resources:
      requests:
        cpu: 3
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  safeMode: true
redis:
  deployment:
    ioThreads: 2
    resources:
      requests:
        cpu: 3
`,
  },
  messages: {
    off: ({ threads }) =>
      `glooMgmtServer.safeMode is off while redis.deployment.ioThreads is ${threads}: after a restart of Redis the server can translate with the snapshots of some clusters only`,
  },
  check({ values, isRunning, report }) {
    const threads = values.redis?.deployment?.ioThreads ?? 1
    if (!isRunning('gloo-mgmt-server') || values.glooMgmtServer?.safeMode) return
    if (!isRunning('redis') || threads < 2) return
    report({
      message: 'off',
      data: { threads },
      at: 'glooMgmtServer.safeMode',
      related: [{ path: 'redis.deployment.ioThreads', message: 'the threads are set here' }],
      help: 'set glooMgmtServer.safeMode to true, at least for the upgrade that changes ioThreads',
      fix: { title: 'enable safe mode', safe: false, path: 'glooMgmtServer.safeMode', value: true },
    })
  },
})
