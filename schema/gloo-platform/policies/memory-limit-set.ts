import { defineRule } from '../define-rule.ts'
import { overriddenContainers, overridesContainers } from '../running-components.ts'

export default defineRule({
  id: 'memory-limit-set',
  severity: 'warning',
  summary: 'Every container has a memory limit.',
  docs: 'The chart requests memory but sets no limits, so a component that grows takes memory from the workloads beside it. Looked at are the management server, the agent and the built-in Redis when they are enabled. A component whose containers `deploymentOverrides` replaces passes.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (Deployment model: resource requests and limits)',
    'gloo-platform 2.7.2: published rendering (no limits by default)',
  ],
  reads: [
    'glooMgmtServer.enabled',
    'glooMgmtServer.resources.limits.memory',
    overriddenContainers('glooMgmtServer'),
    'glooAgent.enabled',
    'glooAgent.resources.limits.memory',
    overriddenContainers('glooAgent'),
    'redis.deployment.enabled',
    'redis.deployment.resources.limits.memory',
    overriddenContainers('redis.deployment'),
  ],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mgmt.example.com:9900
`,
    good: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mgmt.example.com:9900
  resources:
    limits:
      memory: 512Mi
`,
  },
  messages: {
    missing: ({ component }) => `${component}.resources.limits.memory is not set`,
  },
  check({ values, report }) {
    const { glooMgmtServer, glooAgent, redis } = values
    const components = [
      { path: 'glooMgmtServer', section: glooMgmtServer, isRendered: glooMgmtServer?.enabled },
      { path: 'glooAgent', section: glooAgent, isRendered: glooAgent?.enabled },
      {
        path: 'redis.deployment',
        section: redis?.deployment,
        isRendered: glooMgmtServer?.enabled && redis?.deployment?.enabled,
      },
    ] as const
    for (const { path, section, isRendered } of components) {
      if (!isRendered || section?.resources?.limits?.memory !== undefined) continue
      if (overridesContainers(section?.deploymentOverrides)) continue
      report({
        message: 'missing',
        data: { component: path },
        at: `${path}.resources.limits.memory`,
        help: 'set it to what the component needs at its peak, as your monitoring shows it',
      })
    }
  },
})
