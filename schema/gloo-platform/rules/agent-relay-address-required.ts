import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'agent-relay-address-required',
  severity: 'error',
  summary: "A standalone agent requires the management server's address.",
  docs: 'The agent opens the connection to the management server. Without `glooAgent.relay.serverAddress` it starts with an empty address and never registers its cluster. Only an agent that runs as a sidecar of the server does not need it.',
  addedIn: '0.1.0',
  source: ['documentation: relay architecture', 'gloo-platform 2.7.2: published rendering (--relay-address)'],
  reads: ['glooAgent.runAsSidecar', 'glooAgent.relay.serverAddress'],
  readsRunning: ['gloo-agent'],
  aboutKeys: ['glooAgent'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: cluster1
glooAgent:
  enabled: true
`,
    good: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server.gloo-mesh:9900
`,
  },
  messages: {
    missing: () => 'glooAgent.relay.serverAddress is required when glooAgent.enabled is true',
  },
  check({ values, isRunning, report }) {
    const agent = values.glooAgent
    if (!isRunning('gloo-agent') || agent?.runAsSidecar || agent?.relay?.serverAddress) return
    report({
      message: 'missing',
      at: 'glooAgent.relay.serverAddress',
      related: [{ path: 'glooAgent.enabled', message: 'the agent is enabled here' }],
      help: 'set the host and port of the management server for the agent, such as gloo-mesh-mgmt-server.gloo-mesh:9900',
    })
  },
})
