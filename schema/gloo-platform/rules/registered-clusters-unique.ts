import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'registered-clusters-unique',
  severity: 'error',
  summary: 'Each cluster is registered once.',
  docs: 'Each entry of `glooMgmtServer.agents` becomes a `KubernetesCluster` of its name, and `registerCluster` makes one for `common.cluster`. Helm cannot create an object twice.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.5.8: rendering (KubernetesCluster)'],
  reads: [
    'common.cluster',
    'glooMgmtServer.agents',
    'glooMgmtServer.enabled',
    'glooMgmtServer.registerCluster',
  ],
  aboutKeys: ['agents'],
  fixable: false,
  guarded: ['twice', 'own'],
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  agents:
    - name: cluster1
    - name: cluster1
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  agents:
    - name: cluster1
    - name: cluster2
`,
  },
  messages: {
    twice: ({ index, name }) => `glooMgmtServer.agents[${index}] registers the cluster ${name} a second time`,
    own: ({ index, name }) =>
      `glooMgmtServer.agents[${index}] registers the cluster ${name}, which glooMgmtServer.registerCluster registers too`,
  },
  check({ values: { common, glooMgmtServer: server }, report }) {
    const own = server?.enabled && server.registerCluster ? common.cluster : undefined
    const names = new Set<string>()
    for (const [index, { name }] of (server?.agents ?? []).entries()) {
      const data = { index, name }
      const help = 'remove the entry'
      if (name === own) {
        const related = [
          { path: 'glooMgmtServer.registerCluster' as const, message: 'this registers common.cluster' },
        ]
        report({ message: 'own', data, at: 'glooMgmtServer.agents', related, help })
      } else if (names.has(name)) report({ message: 'twice', data, at: 'glooMgmtServer.agents', help })
      names.add(name)
    }
  },
})
