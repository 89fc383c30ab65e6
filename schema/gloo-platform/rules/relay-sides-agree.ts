import { isPlaceholder } from '../../model/placeholder.ts'
import type { ValuesPath } from '../platform.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-sides-agree',
  severity: 'warning',
  severities: { insecure: 'error' },
  summary: 'Server and agent of a release secure the relay in the same way.',
  docs: 'The relay has five modes: in plain text, with TLS and a token, and with mutual TLS by certificates of the chart, by client certificates that the server signs with your CA, or by your own. In each, the agent has to do what the server expects: `insecure` on both sides or on none, the same token, and an `authority` that is in the certificate of the server. With `disableCa` the server signs no certificates, so the agent needs its own. The chart writes `gloo-mesh-mgmt-server.NAMESPACE` into its certificate. Compared only where the agent connects to the server of the same release.',
  addedIn: '0.1.0',
  source: [
    'documentation: relay setup options',
    'gloo-platform 2.3.3: templates/cert.yaml (name in the certificate, token)',
    'values in public installations (RELAY_TOKEN on both sides, own client certificates with disableCa)',
  ],
  reads: [
    'common.insecure',
    'glooMgmtServer.insecure',
    'glooMgmtServer.extraEnvs',
    'glooMgmtServer.relay',
    'glooAgent.insecure',
    'glooAgent.extraEnvs',
    'glooAgent.relay',
    'glooAgent.runAsSidecar',
  ],
  readsRunning: ['gloo-agent', 'gloo-mgmt-server'],
  aboutKeys: ['glooAgent'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  insecure: true
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server.gloo-mesh:9900
`,
    good: `common:
  cluster: mgmt
  insecure: true
glooMgmtServer:
  enabled: true
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server.gloo-mesh:9900
`,
  },
  messages: {
    insecure: ({ on, off }) => `${on} is true, but ${off} is not: the agent cannot connect`,
    authority: ({ authority, name }) =>
      `glooAgent.relay.authority is ${authority}, but the certificate that the chart makes has the name ${name}`,
    tokenSecret: ({ server, agent }) =>
      `glooAgent.relay.tokenSecret is ${agent}, but the server reads its token from ${server}`,
    token: ({ on, off }) => `${on} is set, but ${off} is not: server and agent must use the same token`,
    clientCertificate: () =>
      'glooMgmtServer.relay.disableCa is on, so the server signs no certificate for the agent, and glooAgent.relay.clientTlsSecret.name is not set',
    tokens: () => 'glooAgent.extraEnvs.RELAY_TOKEN differs from the token of the server',
  },
  check({ values, isRunning, isSetByUser, isChangedByUser, report }) {
    const { glooMgmtServer: server, glooAgent: agent } = values
    if (!isRunning('gloo-mgmt-server') || !isRunning('gloo-agent')) return
    const host = /^gloo-mesh-mgmt-server(\.[a-z0-9-]+)?(?:\.svc(?:\.[a-z0-9.-]+)?)?:/.exec(
      agent?.relay?.serverAddress ?? '',
    )
    if (host === null && !agent?.runAsSidecar) return
    const sides = ['glooMgmtServer', 'glooAgent'] as const
    if (!values.common.insecure && Boolean(server?.insecure) !== Boolean(agent?.insecure)) {
      const [on, off] = server?.insecure ? sides : [sides[1], sides[0]]
      report({
        message: 'insecure',
        data: { on: `${on}.insecure`, off: `${off}.insecure` },
        at: `${on}.insecure`,
        help: 'set common.insecure instead, which applies to both, or remove it',
      })
    }
    if (values.common.insecure || server?.insecure || agent?.insecure) return

    const { authority = '', clientTlsSecret, tokenSecret } = agent?.relay ?? {}
    const relay = server?.relay
    const asksForCertificate =
      server?.extraEnvs?.['RELAY_DISABLE_CLIENT_CERTIFICATE_AUTHENTICATION'] === undefined
    const namesCertificate = clientTlsSecret?.name && isSetByUser('glooAgent.relay.clientTlsSecret.name')
    if (relay?.disableCa && asksForCertificate && !namesCertificate) {
      report({
        message: 'clientCertificate',
        at: 'glooMgmtServer.relay.disableCa',
        help: 'name the Secret with a certificate of your own in glooAgent.relay.clientTlsSecret.name, also where it is relay-client-tls-secret',
      })
    }
    const namespace = host?.[1]
    const makesCertificate =
      !relay?.disableCa &&
      !relay?.disableCaCertGeneration &&
      !isChangedByUser('glooMgmtServer.relay.tlsSecret.name')
    const name = `gloo-mesh-mgmt-server${namespace ?? ''}`
    if (makesCertificate && namespace !== undefined && authority && !isPlaceholder(authority)) {
      if (authority.split(':')[0]!.replace(/\.svc(\..*)?$/, '') !== name) {
        report({
          message: 'authority',
          data: { authority, name },
          at: 'glooAgent.relay.authority',
          related: [
            { path: 'glooAgent.relay.serverAddress', message: 'the namespace of the server is here' },
          ],
          help: 'remove it: the chart then uses the right name',
        })
      }
    }
    const secrets = [relay?.tokenSecret, tokenSecret].map((secret) => `${secret?.name}/${secret?.key}`)
    const usesToken = !relay?.disableCa && tokenSecret?.name && relay?.tokenSecret?.name
    if (usesToken && secrets[0] !== secrets[1]) {
      report({
        message: 'tokenSecret',
        data: { server: secrets[0]!, agent: secrets[1]! },
        at: 'glooAgent.relay.tokenSecret',
        related: [{ path: 'glooMgmtServer.relay.tokenSecret', message: 'the Secret of the server is here' }],
        help: 'write the same Secret and data key in relay.tokenSecret of both',
      })
    }
    const [ofServer, ofAgent] = [server, agent].map((side) => side?.extraEnvs?.['RELAY_TOKEN'])
    if ((ofServer === undefined) !== (ofAgent === undefined)) {
      const [on, off] = ofServer === undefined ? [sides[1], sides[0]] : sides
      report({
        message: 'token',
        data: { on: `${on}.extraEnvs.RELAY_TOKEN`, off: `${off}.extraEnvs.RELAY_TOKEN` },
        at: `${on}.extraEnvs` as ValuesPath,
        help: 'give server and agent the same token',
      })
    } else if (ofServer?.value && ofAgent?.value && ofServer.value !== ofAgent.value) {
      report({
        message: 'tokens',
        at: 'glooAgent.extraEnvs',
        related: [{ path: 'glooMgmtServer.extraEnvs', message: 'the token of the server is here' }],
        help: 'give server and agent the same token',
      })
    }
  },
})
