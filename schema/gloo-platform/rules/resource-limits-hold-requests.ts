import type { PathInSection } from '../../model/running.ts'
import { compareQuantities, isFraction, likelyMemory } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'

const resourceNames = ['cpu', 'memory', 'ephemeral-storage'] as const

export default defineRule({
  id: 'resource-limits-hold-requests',
  severity: 'error',
  summary: 'A resource limit is not below its request.',
  docs: 'Kubernetes refuses a Deployment in which a request of a container exceeds its limit. The chart has its own requests: a limit alone can fall below them.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation: a request must be less than or equal to the limit',
    'gloo-platform 2.7.2: published rendering (requests of the chart)',
  ],
  reads: [],
  readsEach: resourceNames.flatMap((name) => [`resources.requests.${name}`, `resources.limits.${name}`]),
  aboutKeys: ['requests', 'limits'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      memory: 2Gi
    limits:
      memory: 2G
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      memory: 2Gi
    limits:
      memory: 2Gi
`,
  },
  messages: {
    below: ({ section, resource, limit, request, chart }) =>
      `${section}.resources.limits.${resource} is ${limit}, below the request of ${request}${chart === true ? ', the default of the chart' : ''}`,
  },
  check({ running, isSetByUser, report }) {
    for (const container of running.flatMap(({ containers }) => containers)) {
      const { section } = container
      const { resources } = container.values
      for (const resource of resourceNames) {
        const limit = resources?.limits?.[resource]
        const request = resources?.requests?.[resource]
        if (limit === undefined || request === undefined) continue
        if ((compareQuantities(limit, request) ?? 0) >= 0) continue
        const path = container.path(`resources.requests.${resource}`)
        const at = container.path(`resources.limits.${resource}`)
        const chart = !isSetByUser(path)
        const likely = resource === 'memory' ? likelyMemory(limit) : undefined
        const help = chart
          ? `set ${path} to ${likely ?? limit} or less, or raise the limit`
          : 'raise the limit, or lower the request'
        report({
          message: 'below',
          data: { section, resource, limit, request, chart },
          at,
          related: [{ path, message: 'the request is set here' }],
          help,
          ...(resource === 'memory' && isFraction(limit) && { help: 'write megabytes: 512Mi', covers: [at] }),
          ...(likely !== undefined && ofThousandths({ at, likely, request, help })),
        })
      }
    }
  },
})

/** What is said of `512m` in the place of what memory-whole-bytes would say of it. */
function ofThousandths({ at, likely, request, help }: Thousandths) {
  const guess = `m is a thousandth; ${likely} is probably intended`
  const isEnough = (compareQuantities(likely, likelyMemory(request) ?? request) ?? -1) >= 0
  return isEnough
    ? { help: guess, fix: { title: `write ${likely}`, safe: false, path: at, value: likely } }
    : { help: `${guess}; ${help}` }
}

interface Thousandths {
  at: PathInSection
  likely: string
  request: string | number
  help: string
}
