import { defineRule } from '../define-rule.ts'
import { templateProblem } from '../prometheus-template.ts'

export default defineRule({
  id: 'monitoring-alerts-read',
  severity: 'warning',
  summary: 'Enabled alerts have a Prometheus that reads them, and labels that it accepts.',
  docs: '`glooMonitoring.alerts` goes to the Prometheus of the release, and to the PrometheusRule where that is on; with neither, no Prometheus reads the alerts. A label `cluster` in `glooMonitoring.alerts.labels` replaces the one that says which cluster an alert is about, and Prometheus stops evaluating an alert that two clusters then have with the same labels. The values are templates of Prometheus, which refuses the whole file where it cannot read one. Only the chart of gloo-values has the section, so this is checked with `--chart-source ours`.',
  addedIn: '0.1.0',
  source: [
    'gloo-values: chart (glooMonitoring)',
    'Prometheus v2.53: labels and templates of alerting rules (rulefmt.go, alerting.go, template.go)',
  ],
  onlyOurs: true,
  reads: [
    'glooMonitoring.alerts.enabled',
    'glooMonitoring.alerts.labels',
    'glooMonitoring.prometheusRule.enabled',
    'prometheus.enabled',
  ],
  severities: { template: 'error' },
  aboutKeys: ['glooMonitoring'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooMonitoring:
  alerts:
    enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooMonitoring:
  alerts:
    enabled: true
  prometheusRule:
    enabled: true
`,
  },
  messages: {
    unread: ({ path }) =>
      `${path} is true, but prometheus.enabled and glooMonitoring.prometheusRule.enabled are not, so no Prometheus reads the alerts`,
    replaced: ({ path }) => `${path} replaces the label that names the cluster of an alert`,
    ignored: ({ path }) => `${path} has no effect: this label always has the name of the alert`,
    template: ({ path, problem }) => `${path} has ${problem}, so Prometheus refuses all alerts of the file`,
  },
  check({ values, report }) {
    const { alerts, prometheusRule } = values.glooMonitoring ?? {}
    const isBundled = Boolean(alerts?.enabled && values.prometheus?.enabled)
    if (!isBundled && !prometheusRule?.enabled) {
      const path = 'glooMonitoring.alerts.enabled'
      if (alerts?.enabled) {
        const help =
          'set prometheus.enabled to true, or glooMonitoring.prometheusRule.enabled for a Prometheus of your own'
        report({ message: 'unread', data: { path }, at: path, help })
      }
      return
    }
    for (const [name, value] of Object.entries(alerts?.labels ?? {})) {
      const at = ['glooMonitoring', 'alerts', 'labels', name]
      const path = at.join('.')
      const problem = templateProblem(String(value))
      if (name === 'cluster') report({ message: 'replaced', data: { path }, at, help: 'choose another name' })
      if (name === 'alertname') report({ message: 'ignored', data: { path }, at, help: 'remove it' })
      if (problem !== undefined) {
        const help = 'use $labels, $value and the functions of Prometheus, as in {{ $labels.cluster }}'
        report({ message: 'template', data: { path, problem }, at, help })
      }
    }
  },
})
