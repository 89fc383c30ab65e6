import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-metrics-source',
  severity: 'info',
  summary: 'The UI has a Prometheus from which it reads its metrics.',
  docs: 'The UI draws its graph from the Prometheus of the release, or from the one at `common.prometheusUrl` or `glooUi.prometheusUrl`. Where the release has none and no address is set, the graph is empty. An address that you set by `--set` at install is not in the file.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.7.2: published rendering (--prometheus-url of the UI)'],
  reads: ['common.prometheusUrl', 'glooUi.prometheusUrl', 'prometheus.enabled'],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['prometheus'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
prometheus:
  enabled: false
`,
    good: `common:
  cluster: mgmt
  prometheusUrl: http://prometheus.monitoring:9090
glooUi:
  enabled: true
prometheus:
  enabled: false
`,
  },
  messages: {
    none: () =>
      'prometheus.enabled is false and no address of another Prometheus is set, so the graph of the UI is empty',
  },
  check({ values, isRunning, isSetByUser, isChangedByUser, report }) {
    if (!isRunning('gloo-ui') || values.prometheus?.enabled || !isSetByUser('prometheus.enabled')) return
    if (isChangedByUser('common.prometheusUrl') || values.glooUi?.prometheusUrl) return
    report({
      message: 'none',
      at: 'prometheus.enabled',
      help: 'set common.prometheusUrl to the address of your Prometheus',
    })
  },
})
