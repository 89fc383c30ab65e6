import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-cluster-metrics-single',
  severity: 'error',
  summary: 'Only one pod collects the metrics of the cluster.',
  docs: 'Every pod with `presets.clusterMetrics` would report the whole cluster. The chart refuses to render it with the mode `daemonset`, which is the default of the collector, and with more than one replica.',
  addedIn: '0.1.0',
  source: ['opentelemetry-collector 0.93.3: seen refused by the chart'],
  reads: [
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.presets.clusterMetrics.enabled',
    'telemetryCollector.replicaCount',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
    'telemetryGateway.presets.clusterMetrics.enabled',
    'telemetryGateway.replicaCount',
  ],
  aboutKeys: ['clusterMetrics'],
  fixable: false,
  guarded: ['daemonset', 'replicas'],
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  presets:
    clusterMetrics:
      enabled: true
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  mode: deployment
  replicaCount: 1
  presets:
    clusterMetrics:
      enabled: true
`,
  },
  messages: {
    daemonset: ({ path, section }) => `${path} requires a ${section}.mode other than daemonset`,
    replicas: ({ path, section, replicas }) =>
      `${path} requires ${section}.replicaCount 1, got ${String(replicas)}`,
  },
  check({ values, report }) {
    for (const { section } of runningCollectors(values)) {
      const { mode, presets, replicaCount = 0 } = values[section] ?? {}
      if (!presets?.clusterMetrics?.enabled) continue
      const path = `${section}.presets.clusterMetrics.enabled` as const
      const data = { path, section, replicas: replicaCount }
      if (mode === 'daemonset') {
        report({
          message: 'daemonset',
          data,
          at: path,
          help: `set ${section}.mode to deployment and ${section}.replicaCount to 1, or the preset to false`,
        })
      }
      if (replicaCount > 1) {
        report({
          message: 'replicas',
          data,
          at: `${section}.replicaCount`,
          related: [{ path, message: 'the preset is on here' }],
          help: `set ${section}.replicaCount to 1, or the preset to false`,
        })
      }
    }
  },
})
