import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'prometheus-security-context-mapping',
  severity: 'error',
  summary: 'The security context of Prometheus is a mapping.',
  docs: 'From 2.5 on the chart of Prometheus inside gloo-platform has a schema, which refuses `false`. On OpenShift, set IDs from the range of the namespace, or set each default ID to `null`, so that OpenShift chooses.',
  addedIn: '0.1.0',
  source: [
    'prometheus 25.23.0 (prometheus-community), inside gloo-platform 2.7.2: refused',
    'public values files for gloo-platform 2.3 and 2.4, which set it to false (solo-io/workshops)',
  ],
  since: '2.5.0',
  reads: ['prometheus.enabled', 'prometheus.server.securityContext'],
  aboutKeys: ['prometheus'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
prometheus:
  enabled: true
  server:
    securityContext: false
`,
    good: `common:
  cluster: mgmt
prometheus:
  enabled: true
  server:
    securityContext:
      runAsUser: 1000650000
      runAsGroup: 1000650000
      fsGroup: 1000650000
`,
  },
  messages: {
    isFalse: () =>
      'prometheus.server.securityContext requires a mapping, got false: Helm refuses it from gloo-platform 2.5 on',
  },
  check({ values, report }) {
    const { enabled, server } = values.prometheus ?? {}
    if (enabled !== true || server?.securityContext !== false) return
    report({
      message: 'isFalse',
      data: {},
      at: 'prometheus.server.securityContext',
      help: 'write the IDs of the range that OpenShift gave the namespace: runAsUser, runAsGroup and fsGroup',
    })
  },
})
