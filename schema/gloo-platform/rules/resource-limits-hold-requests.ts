import type { ValuesPath } from '../platform.ts'
import { compareQuantities, isFraction, meantMemory } from '../../model/quantity.ts'
import { defineRule } from '../define-rule.ts'
import { overriddenContainers, overridesContainers, runningComponents } from '../running-components.ts'

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
    'glooMgmtServer.resources.requests.cpu',
    'glooMgmtServer.resources.requests.memory',
    'glooMgmtServer.resources.requests.ephemeral-storage',
    'glooMgmtServer.resources.limits.cpu',
    'glooMgmtServer.resources.limits.memory',
    'glooMgmtServer.resources.limits.ephemeral-storage',
    overriddenContainers('glooMgmtServer'),
    'glooAgent.enabled',
    'glooAgent.resources.requests.cpu',
    'glooAgent.resources.requests.memory',
    'glooAgent.resources.requests.ephemeral-storage',
    'glooAgent.resources.limits.cpu',
    'glooAgent.resources.limits.memory',
    'glooAgent.resources.limits.ephemeral-storage',
    overriddenContainers('glooAgent'),
    'redis.deployment.enabled',
    'redis.deployment.resources.requests.cpu',
    'redis.deployment.resources.requests.memory',
    'redis.deployment.resources.requests.ephemeral-storage',
    'redis.deployment.resources.limits.cpu',
    'redis.deployment.resources.limits.memory',
    'redis.deployment.resources.limits.ephemeral-storage',
    overriddenContainers('redis.deployment'),
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
  check({ values, isSetByUser, report }) {
    for (const [section, { resources, deploymentOverrides }] of runningComponents(values)) {
      // An override of the container list has the last word on its resources.
      if (overridesContainers(deploymentOverrides)) continue
      for (const resource of ['cpu', 'memory', 'ephemeral-storage'] as const) {
        const limit = resources?.limits?.[resource]
        const request = resources?.requests?.[resource]
        if (limit === undefined || request === undefined) continue
        if ((compareQuantities(limit, request) ?? 0) >= 0) continue
        const path = `${section}.resources.requests.${resource}` as ValuesPath
        const at = `${section}.resources.limits.${resource}` as ValuesPath
        const chart = !isSetByUser(path)
        const meant = resource === 'memory' ? meantMemory(limit) : undefined
        const help = chart
          ? `set ${path} to ${meant ?? limit} or less, or raise the limit`
          : 'raise the limit, or lower the request'
        report({
          message: 'below',
          data: { section, resource, limit, request, chart },
          at,
          related: [{ path, message: 'the request is set here' }],
          help,
          ...(resource === 'memory' &&
            isFraction(limit) && { help: 'write megabytes as in 512Mi', covers: [at] }),
          ...(meant !== undefined && ofThousandths({ at, meant, request, help })),
        })
      }
    }
  },
})

/** What is said of `512m` in the place of what memory-whole-bytes would say of it. */
function ofThousandths({ at, meant, request, help }: Thousandths) {
  const guess = `m is a thousandth, and ${meant} was probably meant`
  const isEnough = (compareQuantities(meant, meantMemory(request) ?? request) ?? -1) >= 0
  return isEnough
    ? { help: guess, fix: { title: `write ${meant}`, safe: false, path: at, value: meant } }
    : { help: `${guess}; ${help}` }
}

interface Thousandths {
  at: ValuesPath
  meant: string
  request: string | number
  help: string
}
