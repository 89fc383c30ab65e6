import type { ValuesPath } from '../platform.ts'
import { compareQuantities, isFraction } from '../model/quantity.ts'
import { defineRule } from '../model/rule.ts'
import { runningComponents } from '../running-components.ts'

export default defineRule({
  id: 'resource-limits-hold-requests',
  severity: 'error',
  summary: 'A limit of a container is not below its request.',
  docs: 'Kubernetes refuses a Deployment in which a container asks for more than it may use. The chart has requests of its own: a limit alone can fall below them.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation: a request must be less than or equal to the limit',
    'gloo-platform 2.7.2: published rendering (requests of the chart)',
  ],
  reads: [
    'glooMgmtServer.enabled',
    'glooMgmtServer.resources',
    'glooMgmtServer.deploymentOverrides',
    'glooAgent.enabled',
    'glooAgent.resources',
    'glooAgent.deploymentOverrides',
    'redis.deployment.enabled',
    'redis.deployment.resources',
    'redis.deployment.deploymentOverrides',
    'glooUi',
  ],
  fixable: false,
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
  check({ values, isChangedByUser, report }) {
    for (const [section, { resources, deploymentOverrides }] of runningComponents(values)) {
      // An override of the container list has the last word on its resources.
      if (deploymentOverrides?.spec?.template?.spec?.containers !== undefined) continue
      for (const resource of ['cpu', 'memory', 'ephemeral-storage'] as const) {
        const limit = resources?.limits?.[resource]
        const request = resources?.requests?.[resource]
        if (limit === undefined || request === undefined) continue
        if ((compareQuantities(limit, request) ?? 0) >= 0) continue
        // memory-whole-bytes tells of `512m`.
        if (resource === 'memory' && isFraction(limit)) continue
        const path = `${section}.resources.requests.${resource}` as ValuesPath
        const chart = !isChangedByUser(path)
        report({
          message: 'below',
          data: { section, resource, limit, request, chart },
          at: `${section}.resources.limits.${resource}` as ValuesPath,
          related: [{ path, message: 'the request is set here' }],
          help: chart
            ? `set ${section}.resources.requests.${resource} to ${limit} or less, or raise the limit`
            : 'raise the limit, or lower the request',
        })
      }
    }
  },
})
