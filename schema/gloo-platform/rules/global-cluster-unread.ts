import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'global-cluster-unread',
  severity: 'warning',
  summary: 'The name of the cluster is in `common.cluster` only.',
  docs: 'Charts up to 2.2 read the name from `global.cluster`. From 2.3 on only `common.cluster` is read. A different name that was left under `global` misleads whoever reads the file.',
  addedIn: '0.1.0',
  source: [
    'values in public installations (gloo-mesh-enterprise up to 2.2)',
    'gloo-platform 2.3.3: templates',
  ],
  reads: ['common.cluster', 'global'],
  aboutKeys: ['global'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
global:
  cluster: mgmt
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
    unread: ({ name, cluster }) => `global.cluster is ${name}, but is not read; common.cluster is ${cluster}`,
  },
  check({ values, report }) {
    const name: unknown = values.global?.['cluster']
    const { cluster } = values.common
    if (typeof name !== 'string' || name === '' || !cluster || name === cluster) return
    report({
      message: 'unread',
      data: { name, cluster },
      at: 'global',
      related: [{ path: 'common.cluster', message: 'the name that is read is here' }],
      help: 'remove global.cluster',
    })
  },
})
