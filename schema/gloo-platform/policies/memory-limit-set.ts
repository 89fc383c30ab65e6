import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'memory-limit-set',
  severity: 'warning',
  summary: 'Every container has a memory limit.',
  docs: 'The chart requests memory but sets no limits, so a growing component takes memory from the workloads on its node. A component that is not enabled passes, and so does one whose containers `deploymentOverrides` replaces.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (Deployment model: resource requests and limits)',
    'gloo-platform 2.7.2: published rendering (no limits by default)',
  ],
  reads: [],
  readsEach: ['resources.limits.memory'],
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
  check({ running, report }) {
    for (const { enabledAt, containers } of running) {
      const related = enabledAt.map((path) => ({ path, message: 'the component is enabled here' }))
      for (const { section, values, path, lacksResources } of containers) {
        if (lacksResources || values.resources?.limits?.memory !== undefined) continue
        report({
          message: 'missing',
          data: { component: section },
          at: path('resources.limits.memory'),
          related,
          help: 'set it to the peak usage that your monitoring shows',
        })
      }
    }
  },
})
