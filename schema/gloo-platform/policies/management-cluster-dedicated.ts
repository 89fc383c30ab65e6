import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-cluster-dedicated',
  severity: 'info',
  summary: 'The management plane has a separate cluster.',
  docs: 'Workloads in the cluster of the management server compete with it for resources, and a slow server slows down every other cluster. The documentation recommends a separate cluster without a service mesh; in a shared cluster, requests, limits and affinity reduce the risk, so this is an info.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (Deployment model)'],
  reads: [],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooAgent:
  enabled: true
  runAsSidecar: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    shared: () => 'glooAgent.enabled makes the cluster of the management server a workload cluster too',
  },
  check({ isRunning, report }) {
    if (!isRunning('gloo-mgmt-server') || !isRunning('gloo-agent')) return
    report({
      message: 'shared',
      at: 'glooAgent.enabled',
      related: [{ path: 'glooMgmtServer.enabled', message: 'the management server is enabled here' }],
      help: 'install the management server in a separate cluster, or set requests, limits and affinity for it',
    })
  },
})
