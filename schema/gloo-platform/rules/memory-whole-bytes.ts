import { compareQuantities, isFraction, likelyMemory } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'memory-whole-bytes',
  severity: 'warning',
  summary: 'Memory is a whole number of bytes.',
  docs: 'In a quantity the unit `m` is a thousandth: `512m` of memory is half a byte. Kubernetes warns, rounds it up to one byte, and the container cannot start with such a limit. Megabytes are `M` or `Mi`.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes: warning "fractional byte value is invalid, must be an integer"; meaning of the suffix m',
  ],
  reads: [],
  readsEach: ['resources.requests.memory', 'resources.limits.memory'],
  aboutKeys: ['memory'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      memory: 512m
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
    requests:
      memory: 512Mi
`,
  },
  messages: {
    fraction: ({ path, amount }) => `${path} is ${amount}, which is not a whole number of bytes`,
  },
  check({ running, report }) {
    for (const container of running.flatMap(({ containers }) => containers)) {
      const { resources } = container.values
      for (const kind of ['requests', 'limits'] as const) {
        const amount = resources?.[kind]?.memory
        if (amount === undefined || !isFraction(amount)) continue
        const path = container.path(`resources.${kind}.memory`)
        const likely = likelyMemory(amount)
        report({
          message: 'fraction',
          data: { path, amount },
          at: path,
          help: `write megabytes: ${likely ?? '512Mi'}`,
          ...(likely !== undefined &&
            isAccepted(resources?.requests?.memory, resources?.limits?.memory) && {
              fix: { title: `write ${likely}`, safe: false, path, value: likely },
            }),
        })
      }
    }
  },
})

/** Whether the limit holds the request, once both are what they were probably meant to be. */
function isAccepted(request: Amount, limit: Amount): boolean {
  if (request === undefined || limit === undefined) return true
  return (compareQuantities(likelyMemory(limit) ?? limit, likelyMemory(request) ?? request) ?? 0) >= 0
}

type Amount = string | number | undefined
