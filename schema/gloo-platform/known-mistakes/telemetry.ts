import type { KnownMistakes } from '../../model/known-mistake.ts'

const collector = 'telemetryCollector: {enabled: true}\ntelemetryCollectorCustomization'
const rule = 'collector-components-complete'

/** Configurations that the collector or Prometheus refuses. */
export const telemetryMistakes: KnownMistakes = {
  id: 'telemetry',
  title: 'Collectors and alerts',
  origin:
    'From the checks of the OpenTelemetry collector 0.102.1 and of Prometheus v2.53, of which each is in gloo-platform 2.7.2.',
  mistakes: [
    {
      id: '1',
      fact: 'An exporter requires its endpoint, and over gRPC the endpoint its port.',
      shown: [
        { rule, values: `${collector}: {extraExporters: {otlp/mine: {tls: {insecure: true}}}}` },
        { rule, values: `${collector}: {extraExporters: {otlp/mine: {endpoint: otlp.example.com}}}` },
        { rule, values: `${collector}: {extraExporters: {otlphttp: {compression: gzip}}}` },
        {
          rule,
          values:
            'telemetryCollector: {enabled: true, config: {exporters: {otlp: {endpoint: gateway.example.com}}}}',
        },
      ],
    },
    {
      id: '2',
      fact: 'The receiver of OTLP requires a protocol.',
      shown: [{ rule, values: `${collector}: {extraReceivers: {otlp/mine: {}}}` }],
    },
    {
      id: '3',
      fact: 'Processors require their limits and actions.',
      shown: [
        { rule, values: `${collector}: {extraProcessors: {memory_limiter/mine: {check_interval: 1s}}}` },
        { rule, values: `${collector}: {extraProcessors: {attributes/mine: {}}}` },
        { rule, values: `${collector}: {extraProcessors: {batch: {timout: 1s}}}` },
      ],
    },
    {
      id: '4',
      fact: 'The collector expands `$1` in its configuration, also in regular expressions.',
      shown: [
        {
          rule,
          values: `${collector}: {extraReceivers: {prometheus/mine: {config: {scrape_configs: [{job_name: a, relabel_configs: [{replacement: '$1:80'}]}]}}}}`,
        },
      ],
    },
    {
      id: '5',
      fact: 'Alerts of `glooMonitoring` that no Prometheus reads.',
      shown: [{ rule: 'monitoring-alerts-read', values: 'glooMonitoring: {alerts: {enabled: true}}' }],
    },
    {
      id: '6',
      fact: 'Labels of alerts that hide the cluster, and templates that Prometheus refuses.',
      shown: [
        { rule: 'monitoring-alerts-read', values: withLabels('{cluster: mgmt}') },
        { rule: 'monitoring-alerts-read', values: withLabels('{about: "{{ $labels.cluster"}') },
        { rule: 'monitoring-alerts-read', values: withLabels('{about: "{{ cluster }}"}') },
      ],
    },
  ],
}

function withLabels(labels: string): string {
  return `prometheus: {enabled: true}\nglooMonitoring: {alerts: {enabled: true, labels: ${labels}}}`
}
