import type { ValuesPath } from '../platform.ts'
import { isFraction } from '../model/quantity.ts'
import { defineRule } from '../model/rule.ts'
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
    'glooMgmtServer.resources',
    'glooAgent.enabled',
    'glooAgent.resources',
    'redis.deployment.enabled',
    'redis.deployment.resources',
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
        const value = /^(\d+)m$/.exec(String(amount))?.[1]
        report({
          message: 'fraction',
          data: { path, amount },
          at: path,
          help: `write megabytes as in ${value ?? 512}Mi`,
          ...(value !== undefined && {
            fix: { title: `write ${value}Mi`, safe: false, path, value: `${value}Mi` },
          }),
        })
      }
    }
  },
})
