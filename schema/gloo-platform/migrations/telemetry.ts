import { defineMigrations, type Migration } from '../../model/migration.ts'

const v24v25 =
  'gloo-platform 2.4 and 2.5: values files (codeverifier/gloo-platform-2.4-demo, day0ops/gloo-platform-2.5)'
const partsSource = 'gloo-platform 2.3.3: values.yaml; prometheus 25.23.0: names of the charts inside'
const inTheWild = 'public values files, with later ones of the same authors'

/** Telemetry pipelines. */
export const telemetry = defineMigrations([
  {
    from: 'legacyMetricsPipeline.enabled',
    since: '2.4.0',
    holds: true,
    rewrite: {
      kind: 'decide',
      to: ['telemetryGateway', 'telemetryCollector'],
      reason: 'the old pipeline is not supported; enable the gateway and the collectors, then remove it',
    },
    source: 'gloo-platform 2.4: values file with notes (codeverifier/gloo-platform-2.4-demo)',
  },
  {
    from: 'telemetryCollectorCustomization.pipelines.logs/istio_access_logs',
    since: '2.5.0',
    rewrite: { kind: 'move', to: 'telemetryCollectorCustomization.pipelines.logs/portal' },
    source: v24v25,
  },
  {
    from: 'telemetryGatewayCustomization.pipelines.logs/redis_stream',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: [
        'telemetryGatewayCustomization.pipelines.logs/redis_stream_basic',
        'telemetryGatewayCustomization.pipelines.logs/redis_stream_ui',
      ],
      reason:
        'one pipeline became several, with logs/redis_stream_cilium_flows from 2.6 on; enable those that you use',
    },
    source: v24v25,
  },
  ...['telemetryCollector', 'telemetryGateway'].flatMap((section): Migration[] => [
    {
      from: `${section}.image.repository`,
      since: '2.6.0',
      holds: 'gcr.io/gloo-mesh/gloo-otel-collector',
      rewrite: {
        kind: 'decide',
        to: [],
        reason:
          'the image is now gcr.io/gloo-mesh/otel-collector; remove the line, or name your copy of that image',
      },
      source: 'lists of images for air-gapped installs of 2.5 and 2.6 (solo-io/workshops)',
    },
    misplaced(`${section}Customization.image`, `${section}.image`),
  ]),
  partOfPrometheus('kubeStateMetrics', 'kube-state-metrics'),
  partOfPrometheus('nodeExporter', 'prometheus-node-exporter'),
  partOfPrometheus('pushgateway', 'prometheus-pushgateway'),
  ...['alertmanager', 'nodeExporter', 'pushgateway'].map((name): Migration => ({
    from: `prometheus.serviceAccounts.${name}`,
    since: '2.5.0',
    rewrite: { kind: 'remove', reason: 'the chart of that part creates its account itself' },
    source: partsSource,
  })),
  misplaced('telemetryCollectorCustomization.ports', 'telemetryCollector.ports'),
  misplaced('telemetryColectorCustomization', 'telemetryCollectorCustomization'),
  misplaced('telemetryGaateway', 'telemetryGateway'),
])

function partOfPrometheus(from: string, to: string): Migration {
  return {
    from: `prometheus.${from}`,
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: [`prometheus.${to}`],
      reason: 'it is off there by default; enable it only if you want it, and remove the old section',
    },
    source: partsSource,
  }
}

function misplaced(from: string, to: string): Migration {
  return { from, rewrite: { kind: 'move', to }, source: inTheWild }
}
