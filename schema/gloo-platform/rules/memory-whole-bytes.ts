import type { ValuesPath } from '../platform.ts'
import { compareQuantities, isFraction, meantMemory } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'
import { runningComponents } from '../running-components.ts'

export default defineRule({
  id: 'memory-whole-bytes',
  severity: 'warning',
  summary: 'Memory is a whole number of bytes.',
  docs: 'In a quantity the unit `m` means a thousandth: `512m` of memory is half a byte. Kubernetes warns of it, takes it for one byte, and the container cannot start with such a limit. Megabytes are `M` or `Mi`.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes: warning "fractional byte value is invalid, must be an integer"; meaning of the suffix m',
  ],
  reads: [
    'glooMgmtServer.enabled',
    'glooMgmtServer.resources.requests.memory',
    'glooMgmtServer.resources.limits.memory',
    'glooAgent.enabled',
    'glooAgent.resources.requests.memory',
    'glooAgent.resources.limits.memory',
    'redis.deployment.enabled',
    'redis.deployment.resources.requests.memory',
    'redis.deployment.resources.limits.memory',
    'glooUi',
  ],
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
    fraction: ({ path, amount }) => `${path} is ${amount}, which is no whole number of bytes`,
  },
  check({ values, report }) {
    for (const [section, { resources }] of runningComponents(values)) {
      for (const kind of ['requests', 'limits'] as const) {
        const amount = resources?.[kind]?.memory
        if (amount === undefined || !isFraction(amount)) continue
        const path = `${section}.resources.${kind}.memory` as ValuesPath
        const meant = meantMemory(amount)
        report({
          message: 'fraction',
          data: { path, amount },
          at: path,
          help: `write megabytes as in ${meant ?? '512Mi'}`,
          ...(meant !== undefined &&
            isAccepted(resources?.requests?.memory, resources?.limits?.memory) && {
              fix: { title: `write ${meant}`, safe: false, path, value: meant },
            }),
        })
      }
    }
  },
})

/** Whether the limit holds the request, once both are what they were probably meant to be. */
function isAccepted(request: Amount, limit: Amount): boolean {
  if (request === undefined || limit === undefined) return true
  return (compareQuantities(meantMemory(limit) ?? limit, meantMemory(request) ?? request) ?? 0) >= 0
}

type Amount = string | number | undefined
