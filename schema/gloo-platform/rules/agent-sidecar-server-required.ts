import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'agent-sidecar-server-required',
  severity: 'error',
  summary: 'A sidecar agent requires the management server in the same release.',
  docs: 'With `glooAgent.runAsSidecar` the agent is a container in the pod of the management server. Without that server the agent does not run, and its Service selects no pod.',
  since: '2.5.0',
  addedIn: '0.1.0',
  source: [
    'documentation: setup of the agent (deployment modes)',
    'gloo-platform 2.7.2: published rendering (containers of the server)',
  ],
  reads: ['glooAgent.enabled', 'glooAgent.runAsSidecar', 'glooMgmtServer.enabled'],
  aboutKeys: ['runAsSidecar'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  runAsSidecar: true
`,
    good: `common:
  cluster: demo
glooMgmtServer:
  enabled: true
glooAgent:
  enabled: true
  runAsSidecar: true
`,
  },
  messages: {
    missing: () =>
      'glooAgent.runAsSidecar requires the management server, but glooMgmtServer.enabled is false',
  },
  check({ values, report }) {
    const { glooAgent, glooMgmtServer } = values
    if (!glooAgent?.enabled || !glooAgent.runAsSidecar || glooMgmtServer?.enabled) return
    report({
      message: 'missing',
      at: 'glooAgent.runAsSidecar',
      related: [{ path: 'glooMgmtServer.enabled', message: 'the management server is disabled here' }],
      help: 'enable the management server, or remove runAsSidecar and set glooAgent.relay.serverAddress',
    })
  },
})
