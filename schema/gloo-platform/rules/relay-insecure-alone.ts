import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-insecure-alone',
  severity: 'warning',
  summary: 'A relay in plain text has no certificates and no token.',
  docs: 'With `insecure` server and agents connect in plain text and without authentication. Secrets with certificates or tokens are then not read: either they were left behind, or the relay is not meant to be open.',
  addedIn: '0.1.0',
  source: ['documentation: relay setup options (insecure)', 'gloo-platform 2.3.3: values.yaml (insecure)'],
  reads: [
    'common.insecure',
    'glooMgmtServer.insecure',
    'glooMgmtServer.relay',
    'glooAgent.insecure',
    'glooAgent.relay',
  ],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server'],
  aboutKeys: ['insecure'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
  insecure: true
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server.example.com:9900
    clientTlsSecret:
      name: agent-cluster1
`,
    good: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server.example.com:9900
    clientTlsSecret:
      name: agent-cluster1
`,
  },
  messages: {
    unread: ({ path, insecure }) => `${path} is not read, because ${insecure} is true`,
  },
  check({ values, isRunning, isChangedByUser, report }) {
    for (const [section, id, paths] of sides) {
      if (!isRunning(id)) continue
      const insecure = values.common.insecure
        ? 'common.insecure'
        : values[section]?.insecure
          ? (`${section}.insecure` as const)
          : undefined
      if (insecure === undefined) continue
      for (const path of paths) {
        if (!isChangedByUser(path)) continue
        report({
          message: 'unread',
          data: { path, insecure },
          at: path,
          related: [{ path: insecure, message: 'plain text is enabled here' }],
          help: `remove ${insecure} to use the Secret, or remove the name of the Secret`,
        })
      }
    }
  },
})

const sides = [
  [
    'glooMgmtServer',
    'gloo-mgmt-server',
    [
      'glooMgmtServer.relay.tlsSecret.name',
      'glooMgmtServer.relay.signingTlsSecret.name',
      'glooMgmtServer.relay.tokenSecret.name',
    ],
  ],
  [
    'glooAgent',
    'gloo-agent',
    [
      'glooAgent.relay.clientTlsSecret.name',
      'glooAgent.relay.rootTlsSecret.name',
      'glooAgent.relay.tokenSecret.name',
    ],
  ],
] as const
