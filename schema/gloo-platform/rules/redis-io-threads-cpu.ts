import { parseQuantity } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'redis-io-threads-cpu',
  severity: 'error',
  summary: 'Redis requires one CPU core for each I/O thread, and one for the main thread.',
  docs: 'From two I/O threads on, Redis slows down instead of speeding up when its threads share cores. The request, or the default of the chart, must be at least `ioThreads` + 1 cores, and so must the limit if there is one.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Redis I/O threads)'],
  reads: [
    'redis.deployment.enabled',
    'redis.deployment.ioThreads',
    'redis.deployment.resources.requests.cpu',
    'redis.deployment.resources.limits.cpu',
    'redis.deployment.deploymentOverrides',
  ],
  readsEach: [],
  aboutKeys: ['ioThreads'],
  fixable: true,
  guarded: ['tooFew'],
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  deployment:
    ioThreads: 2
    resources:
      requests:
        cpu: 2
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
redis:
  deployment:
    ioThreads: 2
    resources:
      requests:
        cpu: 3
      limits:
        cpu: 3
`,
  },
  messages: {
    tooFew: ({ kind, cpu, threads, cores }) =>
      `the CPU ${kind} of Redis is ${cpu}, but ioThreads: ${threads} requires ${cores} cores: one for each thread and one for the main thread`,
  },
  check({ values, running, report }) {
    const redis = values.redis?.deployment
    const threads = redis?.ioThreads ?? 1
    if (!redis?.enabled || threads < 2) return
    // Where nothing runs, the values are those of a layer on its own.
    if (running.length > 0 && !running.some(({ id }) => id === 'redis')) return
    // An override of the container list has the last word on its resources.
    if (redis.deploymentOverrides?.spec?.template?.spec?.containers !== undefined) return
    const cores = threads + 1
    const limit = redis.resources?.limits?.cpu
    // Kubernetes takes the limit for a request that is missing.
    const amounts = { requests: redis.resources?.requests?.cpu ?? limit, limits: limit }
    for (const kind of ['requests', 'limits'] as const) {
      const cpu = amounts[kind]
      if (cpu === undefined ? kind === 'limits' : (parseQuantity(cpu) ?? cores) >= cores) continue
      report({
        message: 'tooFew',
        data: { kind: kind === 'requests' ? 'request' : 'limit', cpu: cpu ?? 'not set', threads, cores },
        at: `redis.deployment.resources.${kind}.cpu`,
        related: [{ path: 'redis.deployment.ioThreads', message: 'the threads are set here' }],
        help: `set redis.deployment.resources.${kind}.cpu to ${cores}`,
        fix: {
          title: `give Redis ${cores} cores`,
          safe: false,
          path: `redis.deployment.resources.${kind}.cpu`,
          value: cores,
        },
      })
    }
  },
})
