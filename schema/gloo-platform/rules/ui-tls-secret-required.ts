import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-tls-secret-required',
  severity: 'error',
  summary: 'TLS for the UI requires the Secret with its certificate.',
  docs: 'With `glooUi.tls.enabled` Envoy serves the UI with the certificate in `glooUi.tls.secretName`. Without a name the pod has a volume of a Secret without a name, which Kubernetes refuses.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: published rendering (volume tls-certs)',
    'Kubernetes API validation of Volume: secret.secretName',
  ],
  reads: ['glooUi.tls.enabled', 'glooUi.tls.secretName'],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['tls'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  tls:
    enabled: true
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  tls:
    enabled: true
    secretName: gloo-ui-tls
`,
  },
  messages: {
    missing: () => 'glooUi.tls.secretName is required when glooUi.tls.enabled is true',
  },
  check({ values, isRunning, report }) {
    const tls = values.glooUi?.tls
    if (!isRunning('gloo-ui') || !tls?.enabled || tls.secretName) return
    report({
      message: 'missing',
      at: 'glooUi.tls.secretName',
      related: [{ path: 'glooUi.tls.enabled', message: 'TLS is enabled here' }],
      help: 'set the name of a Secret with the certificate and its key',
    })
  },
})
