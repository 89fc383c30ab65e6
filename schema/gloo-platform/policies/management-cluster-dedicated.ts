import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'management-cluster-dedicated',
  severity: 'info',
  summary: 'The management plane has a cluster of its own.',
  docs: 'Workloads beside the management server compete with it for resources, and with it slow down every other cluster. The documentation recommends a cluster without a service mesh for it; requests, limits and affinity reduce the risk where it shares one. So this is an info.',
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
      help: 'install the management server in a cluster of its own, or give it requests, limits and affinity',
    })
  },
})
