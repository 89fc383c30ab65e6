import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-certificates-own',
  severity: 'error',
  summary: 'The relay uses your own certificates, not a self-signed CA of the chart.',
  docs: 'By default the chart creates a self-signed root CA and stores its key in the management cluster. Whoever gets that key can issue certificates for every agent. Provide certificates from your PKI, and turn their generation off.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (Certificate management)',
    'gloo-platform 2.7.2: published rendering (relay Secrets)',
  ],
  reads: [
    'glooMgmtServer.insecure',
    'glooMgmtServer.relay.disableCa',
    'glooMgmtServer.relay.disableCaCertGeneration',
    'common.insecure',
  ],
  readsRunning: ['gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  relay:
    disableCaCertGeneration: true
`,
  },
  messages: {
    selfSigned: () =>
      'glooMgmtServer.relay.disableCaCertGeneration is off: the chart creates a self-signed CA for the relay',
  },
  check({ values, isRunning, report }) {
    const server = values.glooMgmtServer
    if (!isRunning('gloo-mgmt-server')) return
    if (server?.relay?.disableCa || server?.relay?.disableCaCertGeneration) return
    // Without TLS there are no certificates; relay-insecure-off speaks of that.
    if (server?.insecure || values.common.insecure) return
    report({
      message: 'selfSigned',
      at: 'glooMgmtServer.relay.disableCaCertGeneration',
      related: [{ path: 'glooMgmtServer.enabled', message: 'the management server is enabled here' }],
      help: 'create the Secrets relay-server-tls-secret and relay-tls-signing-secret from your PKI, and set disableCaCertGeneration to true',
    })
  },
})
