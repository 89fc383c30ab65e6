import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'registration-server-running',
  severity: 'warning',
  severities: { noIstio: 'info' },
  summary:
    'Clusters are registered, and Istio is installed in them, in the release of the management server.',
  docs: '`glooMgmtServer.registerCluster` and `glooMgmtServer.agents` create `KubernetesCluster` objects for the management server. In a release without it they have no effect, or create objects in a cluster that may lack their CRD, and that no server reads. The objects of `istioInstallations` are for the server too: the chart makes them in every release, and they have an effect only where the server is in the same cluster, in another release.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates (registerCluster)',
    'gloo-platform 2.5.8: published rendering (agents without a server)',
    'gloo-platform 2.5.8: templates (istioInstallations, whose objects do not depend on the server)',
    'documentation: API of IstioLifecycleManager (created in the management cluster)',
  ],
  reads: ['glooMgmtServer.agents', 'glooMgmtServer.registerCluster', 'istioInstallations.enabled'],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server'],
  aboutKeys: ['agents', 'registerCluster', 'istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
glooMgmtServer:
  enabled: false
  registerCluster: true
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
`,
  },
  messages: {
    noServer: ({ path }) => `${path} registers clusters, but this release has no management server`,
    noIstio: ({ path }) =>
      `${path} is true, but only the management server installs Istio, and this release has none`,
  },
  check({ values, isRunning, isSetByUser, report }) {
    if (isRunning('gloo-mgmt-server') || !isRunning('gloo-agent')) return
    const istio = 'istioInstallations.enabled'
    if (values.istioInstallations?.enabled)
      report({
        message: 'noIstio',
        data: { path: istio },
        at: istio,
        help: 'set istioInstallations in a release in the cluster of the management server',
      })
    const server = values.glooMgmtServer
    const path = server?.registerCluster
      ? 'glooMgmtServer.registerCluster'
      : (server?.agents ?? []).length > 0
        ? 'glooMgmtServer.agents'
        : undefined
    if (path === undefined || !isSetByUser(path)) return
    report({
      message: 'noServer',
      data: { path },
      at: path,
      help: 'register the cluster in the release of the management server',
    })
  },
})
