import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'relay-token-kept',
  severity: 'warning',
  summary: 'With charts 2.3 you create the token of the relay yourself.',
  docs: 'The published chart 2.3 encodes its generated token once more at each upgrade. The copies in the workload clusters then differ from it, and the server refuses agents that have to register again.',
  addedIn: '0.1.0',
  until: '2.4.0',
  source: ['gloo-platform 2.3.3: templates/cert.yaml, rendered over its own Secret'],
  reads: [
    'common.insecure',
    'glooMgmtServer.insecure',
    'glooMgmtServer.extraEnvs',
    'glooMgmtServer.relay.disableCa',
    'glooMgmtServer.relay.disableTokenGeneration',
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
    disableTokenGeneration: true
`,
  },
  messages: {
    changes: () =>
      'glooMgmtServer.relay.disableTokenGeneration is off: the published chart 2.3 changes the token at each upgrade',
  },
  check({ values, isRunning, report }) {
    const server = values.glooMgmtServer
    if (!isRunning('gloo-mgmt-server') || server?.insecure || values.common.insecure) return
    if (server?.relay?.disableCa || server?.relay?.disableTokenGeneration) return
    if (server?.extraEnvs?.['RELAY_TOKEN'] !== undefined) return
    report({
      message: 'changes',
      at: 'glooMgmtServer.relay.disableTokenGeneration',
      help: 'create the Secret relay-identity-token-secret yourself, and set disableTokenGeneration to true',
    })
  },
})
