import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'external-workloads-complete',
  severity: 'warning',
  summary: 'External workloads have a SPIRE server and its feature gate.',
  docs: 'Workloads outside of Kubernetes join the mesh with identities of the SPIRE server. Without that server the gate `ExternalWorkloads` registers no workload, and without the gate the server has none to serve.',
  addedIn: '0.1.0',
  source: ['values in public installations (external workloads)', 'documentation: feature gates'],
  since: '2.5.0',
  reads: ['featureGates', 'glooSpireServer.server.trustDomain'],
  readsRunning: ['gloo-mgmt-server', 'gloo-spire-server'],
  aboutKeys: ['glooSpireServer'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooSpireServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
featureGates:
  ExternalWorkloads: true
glooSpireServer:
  enabled: true
`,
  },
  messages: {
    gate: () => 'glooSpireServer is enabled, but featureGates.ExternalWorkloads is not set',
  },
  check({ values, isRunning, report }) {
    if (!isRunning('gloo-spire-server') || !isRunning('gloo-mgmt-server')) return
    if (values.featureGates?.['ExternalWorkloads'] !== undefined) return
    report({
      message: 'gate',
      at: 'glooSpireServer.enabled',
      help: 'set featureGates.ExternalWorkloads to true, here and for gloo-platform-crds',
    })
  },
})
