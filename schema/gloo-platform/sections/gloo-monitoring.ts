import { mapOf, section } from '../../model/collections.ts'
import { prometheusLabelPattern } from '../../model/patterns.ts'
import { flag, namespaceName, prometheusDuration, yamlText } from '../../model/scalars.ts'
import { annotations, labels } from '../common/metadata.ts'
import { sources } from '../sources.ts'

const source = sources.own

const alerts = section(
  {
    enabled: flag({
      description:
        'Add alerts to the bundled Prometheus, for safe mode and for agents that are not connected. Needs `prometheus.enabled`.',
      default: false,
      source: `${source}; queries: ${sources.relay}`,
    }),
    safeModeFor: prometheusDuration({
      description:
        'How long a replica of the management server is in safe mode before there is an alert. After a restart safe mode ends by itself.',
      default: '10m',
      examples: ['30m'],
      source,
    }),
    disconnectedFor: prometheusDuration({
      description: 'How long a cluster is without a connected agent before there is an alert.',
      default: '5m',
      examples: ['15m'],
      source,
    }),
    labels: mapOf(yamlText({ description: 'Value of the label.', source }), {
      description:
        'Labels of these alerts, and of all alerts in the PrometheusRule, such as one that routes them.',
      names: prometheusLabelPattern,
      default: {},
      examples: [{ team: 'mesh' }],
      source,
    }),
  },
  { description: 'Alerts beyond those of the published chart.' },
)

const prometheusRule = section(
  {
    enabled: flag({
      description:
        'Render a PrometheusRule with the alerts that the bundled Prometheus has, and those of `alerts`. The cluster needs the operator of Prometheus.',
      default: false,
      source,
    }),
    namespace: namespaceName({
      description: 'Namespace of the PrometheusRule. Empty: that of the release.',
      default: '',
      source,
    }),
    labels: labels({
      description: 'Labels of the PrometheusRule, by which a Prometheus selects it.',
      default: {},
      examples: [{ release: 'kube-prometheus-stack' }],
      source,
    }),
  },
  { description: 'The alerts for a Prometheus of your own, which its operator configures.' },
)

const dashboard = section(
  {
    enabled: flag({
      description:
        'Render a ConfigMap with a dashboard of safe mode, management server, agents and Redis for Grafana.',
      default: false,
      source,
    }),
    namespace: namespaceName({
      description: 'Namespace of the ConfigMap. Empty: that of the release.',
      default: '',
      source,
    }),
    labels: labels({
      description: 'Labels of the ConfigMap. The sidecar of Grafana looks for the default.',
      default: { grafana_dashboard: '1' },
      source: `${source}; label: chart of Grafana, sidecar.dashboards`,
    }),
    annotations: annotations({
      description: 'Annotations of the ConfigMap, such as the folder in Grafana.',
      default: {},
      examples: [{ grafana_folder: 'Gloo' }],
      source,
    }),
  },
  { description: 'A dashboard for Grafana.' },
)

/** What this chart has beyond the published one. */
export const glooMonitoring = section(
  { alerts, prometheusRule, dashboard },
  {
    description:
      'Alerts and a dashboard, all off by default. Only the chart of gloo-values has this section: the published chart does not know it.',
    onlyOurs: true,
  },
)
