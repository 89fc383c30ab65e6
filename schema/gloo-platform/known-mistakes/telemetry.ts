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
        { rule, values: `${collector}: {extraExporters: {clickhouse/mine: {database: own}}}` },
        {
          rule,
          values: `${collector}: {extraExporters: {prometheus/mine: {}}, extraPipelines: {metrics/mine: {receivers: [prometheus], exporters: [prometheus/mine]}}}`,
        },
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
        {
          rule,
          values: `${collector}: {extraProcessors: {memory_limiter/mine: {check_interval: 1s, limit_percentage: 80%}}}`,
        },
        ...['extract', 'convert'].map((action) => ({
          rule,
          values: usedForTraces('attributes/mine', `{actions: [{key: a, action: ${action}}]}`),
        })),
        { rule, values: usedForTraces('tail_sampling', '{policies: [{name: a, type: latencies}]}') },
        {
          rule,
          values: usedForTraces('filter/mine', '{spans: {include: {match_type: regex, services: [a]}}}'),
        },
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
    {
      id: '7',
      fact: 'Keys of `telemetry` that no collector has.',
      shown: [
        { rule: 'collector-telemetry-known', values: `${collector}: {telemetry: {level: debug}}` },
        {
          rule: 'collector-telemetry-known',
          values: 'telemetryGateway: {enabled: true}\ntelemetryGatewayCustomization: {telemetry: {log: {}}}',
        },
      ],
    },
    {
      id: '8',
      fact: 'A disruption budget with two limits, or with none.',
      shown: [
        {
          rule: 'disruption-budget-one-limit',
          values:
            'telemetryGateway: {enabled: true, podDisruptionBudget: {enabled: true, minAvailable: 1, maxUnavailable: 1}}',
        },
        {
          rule: 'disruption-budget-one-limit',
          values: prometheus('{podDisruptionBudget: {enabled: true, minAvailable: 1}}'),
        },
        {
          rule: 'disruption-budget-one-limit',
          values: prometheus('{podDisruptionBudget: {enabled: true, maxUnavailable: null}}'),
        },
      ],
    },
    {
      id: '9',
      fact: 'A pod of Prometheus with a volume of a name that the chart takes, or with a probe of a port that has another name; an autoscaler without policies.',
      shown: [
        {
          rule: 'prometheus-pod-complete',
          values: prometheus('{extraVolumes: [{name: config-volume, emptyDir: {}}]}'),
        },
        { rule: 'prometheus-pod-complete', values: prometheus('{verticalAutoscaler: {enabled: true}}') },
        {
          rule: 'prometheus-pod-complete',
          values: 'prometheus: {enabled: true, configmapReload: {prometheus: {containerPortName: reload}}}',
        },
      ],
    },
    {
      id: '10',
      fact: 'Settings that the mode of a collector, or the workload of Prometheus, does not read.',
      shown: [
        {
          rule: 'collector-mode-fits',
          values:
            'telemetryCollector: {enabled: true, podDisruptionBudget: {enabled: true, minAvailable: 1}}',
        },
        {
          rule: 'collector-mode-fits',
          values: 'telemetryCollector: {enabled: true, rollout: {strategy: Recreate}}',
        },
        {
          rule: 'prometheus-workload-fits',
          values: prometheus(
            '{statefulSet: {enabled: true}, persistentVolume: {enabled: true, existingClaim: data}}',
          ),
        },
      ],
    },
    {
      id: '11',
      fact: 'A monitor of a port that is off, or of a Service that is not there.',
      shown: [
        {
          rule: 'collector-monitors-complete',
          values: 'telemetryGateway: {enabled: true, serviceMonitor: {enabled: true}}',
        },
        {
          rule: 'collector-monitors-complete',
          values:
            'telemetryCollector: {enabled: true, service: {enabled: false}, serviceMonitor: {enabled: true}}',
        },
      ],
    },
    {
      id: '12',
      fact: 'Settings in the configuration of the collector chart, of which the platform reads the address alone.',
      shown: [
        {
          rule: 'no-effect',
          values: `telemetryCollector: {enabled: true, config: {exporters: {otlp: {endpoint: 'gateway:4317', tls: {insecure: true}}}}}`,
        },
        {
          rule: 'unknown-key',
          values: 'telemetryCollector: {enabled: true, config: {exporters: {debug: {verbosity: basic}}}}',
        },
        {
          rule: 'collector-volumes-complete',
          values: 'telemetryCollector: {enabled: true, configMap: {create: true}}',
        },
      ],
    },
    {
      id: '13',
      fact: 'Names that parts of Prometheus had in older charts.',
      shown: [
        { rule: 'not-in-version', values: 'prometheus: {enabled: true, nodeExporter: {enabled: false}}' },
      ],
    },
    {
      id: '14',
      fact: 'A pipeline names a processor twice.',
      shown: [
        {
          rule: 'pipelines-complete',
          values: `${collector}: {pipelines: {logs/portal: {enabled: true, pipeline: {processors: [batch/logs, batch/logs]}}}}`,
        },
      ],
    },
    {
      id: '15',
      fact: 'A collector in a workload cluster has no address of the telemetry gateway.',
      shown: [{ rule: 'collector-endpoint-required', values: 'telemetryCollector: {enabled: true}' }],
    },
    {
      id: '16',
      fact: 'An autoscaler of a collector has more pods at least than at most.',
      shown: [
        {
          rule: 'collector-autoscaling-bounds',
          values: 'telemetryGateway: {enabled: true, autoscaling: {enabled: true, minReplicas: 12}}',
        },
      ],
    },
    {
      id: '17',
      fact: 'A pipeline reads log files that no volume of the collector has.',
      shown: [
        {
          rule: 'log-files-daemonset',
          values:
            'telemetryCollector: {enabled: true, presets: {logsCollection: {enabled: false}}}\ntelemetryCollectorCustomization: {pipelines: {logs/ui: {enabled: true}}}',
        },
      ],
    },
    {
      id: '18',
      fact: 'The extension `health_check` is removed, or elsewhere than the probes of the pods request it.',
      shown: [
        {
          rule: 'collector-health-check-required',
          values: `${collector}: {extraExtensions: {health_check: null}}`,
        },
        {
          rule: 'collector-health-check-required',
          values: `${collector}: {extraExtensions: {health_check: {endpoint: "0.0.0.0:13134"}}}`,
        },
      ],
    },
    {
      id: '19',
      fact: 'Prometheus waits longer for a target than until the next scrape.',
      shown: [
        {
          rule,
          values: `${collector}: {extraReceivers: {prometheus/mine: {config: {scrape_configs: [{job_name: a, scrape_interval: 10s, scrape_timeout: 20s}]}}}}`,
        },
        {
          rule: 'prometheus-scrape-timeout-fits',
          values: prometheus('{global: {scrape_interval: 30s, scrape_timeout: 45s}}'),
          chartVersion: '2.6.0',
        },
      ],
    },
    {
      id: '20',
      fact: 'How long or how much Prometheus keeps has another form, or an endpoint of it has no URL.',
      shown: [
        { rule: 'not-allowed', values: prometheus('{retention: 15 days}') },
        { rule: 'not-allowed', values: prometheus('{retentionSize: 5G}') },
        { rule: 'missing-value', values: prometheus('{remoteWrite: [{name: a}]}') },
        { rule: 'not-allowed', values: prometheus('{remoteWrite: [{url: ""}]}') },
      ],
    },
    {
      id: '21',
      fact: 'A monitor lists no endpoints.',
      shown: [
        {
          rule: 'collector-monitors-complete',
          values: 'telemetryGateway: {enabled: true, serviceMonitor: {enabled: true, metricsEndpoints: []}}',
        },
      ],
    },
  ],
}

function usedForTraces(name: string, settings: string): string {
  return `${collector}: {extraProcessors: {${name}: ${settings}}, extraPipelines: {traces/mine: {receivers: [otlp], processors: [${name}], exporters: [otlp]}}}`
}

function prometheus(server: string): string {
  return `prometheus: {enabled: true, server: ${server}}`
}

function withLabels(labels: string): string {
  return `prometheus: {enabled: true}\nglooMonitoring: {alerts: {enabled: true, labels: ${labels}}}`
}
