import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-login-required',
  severity: 'warning',
  summary: 'A UI that is reachable from outside the cluster requires a login.',
  docs: 'Without `glooUi.auth.enabled` everybody who reaches the UI sees the configuration of all clusters. A Service of type LoadBalancer or NodePort is reachable from outside.',
  addedIn: '0.1.0',
  source: ['documentation: production best practices (UI authentication)'],
  reads: ['glooUi.auth.enabled', 'glooUi.serviceType', 'glooUi.serviceOverrides'],
  readsRunning: ['gloo-ui'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  serviceType: LoadBalancer
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
`,
  },
  messages: {
    open: ({ type }) => `glooUi.serviceType is ${type}, and the UI has no login`,
  },
  check({ values, isRunning, report }) {
    const ui = values.glooUi
    const type = ui?.serviceOverrides?.spec?.type ?? ui?.serviceType
    if (!isRunning('gloo-ui') || ui?.auth?.enabled) return
    if (type !== 'LoadBalancer' && type !== 'NodePort') return
    report({
      message: 'open',
      data: { type },
      at: 'glooUi.serviceType',
      help: 'enable a login in glooUi.auth, or set glooUi.serviceType to ClusterIP',
    })
  },
})
