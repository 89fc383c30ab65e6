import { isPort } from '../../model/port.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'agent-relay-address-form',
  severity: 'error',
  severities: { noPort: 'warning', ownPort: 'warning' },
  summary: 'The address of the management server is a host and a port, without a scheme.',
  docs: 'The agent dials `glooAgent.relay.serverAddress` over gRPC. A scheme, a path or quotes that a script left in the value become part of the host name, which then cannot be found; without a port the agent does not fall back to 9900. A placeholder such as `${ADDRESS}`, which another tool fills in, passes. The `authority` is a name in the certificate of the server, so it cannot be a URL. The port of the agent itself, `glooAgent.ports.grpc`, is not that of the server.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (relay section of the agent)',
    'gloo-platform 2.7.2: published rendering (--relay-address, unchanged and without a scheme)',
  ],
  reads: [
    'glooAgent.runAsSidecar',
    'glooAgent.relay.serverAddress',
    'glooAgent.relay.authority',
    'glooAgent.ports.grpc',
  ],
  readsRunning: ['gloo-agent'],
  aboutKeys: ['serverAddress', 'authority'],
  fixable: true,
  example: {
    bad: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: https://gloo-mgmt.example.com:9900/
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
    form: ({ address }) => `glooAgent.relay.serverAddress requires host:port, got "${address}"`,
    noPort: ({ address }) => `glooAgent.relay.serverAddress has no port, got "${address}"`,
    port: ({ port }) => `glooAgent.relay.serverAddress requires a port from 1 to 65535, got ${port}`,
    authority: ({ scheme }) => `glooAgent.relay.authority requires a name without a scheme, got ${scheme}`,
    ownPort: ({ port }) =>
      `glooAgent.relay.serverAddress has the port ${port}, on which the agent itself listens`,
  },
  check({ values, isRunning, report }) {
    const agent = values.glooAgent
    const address = agent?.relay?.serverAddress
    if (!isRunning('gloo-agent') || agent?.runAsSidecar) return
    const [scheme] = /^[a-z]+:\/\//i.exec(agent?.relay?.authority ?? '') ?? []
    if (scheme !== undefined) {
      report({
        message: 'authority',
        data: { scheme },
        at: 'glooAgent.relay.authority',
        help: 'write a name of the certificate, such as gloo-mesh-mgmt-server.gloo-mesh',
      })
    }
    if (!address || isPlaceholder(address)) return
    if (hostAndPort.test(address)) {
      const port = address.slice(address.lastIndexOf(':') + 1)
      const isOwn = Number(port) === agent?.ports?.grpc && Number(port) !== serverPort
      if (isPort(port) && !isOwn) return
      report({
        message: isOwn ? 'ownPort' : 'port',
        data: { port },
        at: 'glooAgent.relay.serverAddress',
        help: `write the port of the management server, which is ${serverPort} by default`,
      })
      return
    }
    report({
      message: /^[A-Za-z0-9.-]+$/.test(address) ? 'noPort' : 'form',
      data: { address },
      at: 'glooAgent.relay.serverAddress',
      help: 'write only the host and the port, such as gloo-mgmt.example.com:9900',
      ...withoutScheme(address),
    })
  },
})

/** Default of `glooMgmtServer.ports.grpc`. */
const serverPort = 9900

const hostAndPort = /^([^\s:/"'[\]]+|\[[0-9A-Fa-f:.]+\]):[0-9]+$/

function withoutScheme(address: string) {
  const value = /^(["']?)(?:https?:\/\/)?([^/"']+)\/?\1$/.exec(address.trim())?.[2]
  if (value === undefined || !hostAndPort.test(value)) return {}
  const path = 'glooAgent.relay.serverAddress' as const
  return { fix: { title: 'keep only the host and the port', safe: true, path, value } }
}
