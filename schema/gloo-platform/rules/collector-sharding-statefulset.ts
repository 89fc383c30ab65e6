import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-sharding-statefulset',
  severity: 'warning',
  summary: 'A collector whose replicas share the work is a StatefulSet with several replicas.',
  docs: 'With `telemetryCollectorCustomization.sharding.enabled` each replica scrapes its own part of the targets, by its number in the StatefulSet. In another mode the pods have no numbers, and with one replica there is nothing to share.',
  addedIn: '0.1.0',
  source: ['values in public installations (sharding with mode statefulset and several replicas)'],
  reads: [
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.replicaCount',
    'telemetryCollectorCustomization.sharding.enabled',
  ],
  aboutKeys: ['sharding'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  mode: statefulset
  replicaCount: 1
telemetryCollectorCustomization:
  sharding:
    enabled: true
`,
    good: `common:
  cluster: mgmt
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  mode: statefulset
  replicaCount: 3
telemetryCollectorCustomization:
  sharding:
    enabled: true
`,
  },
  messages: {
    mode: ({ mode }) =>
      `telemetryCollectorCustomization.sharding is on, but telemetryCollector.mode is ${mode}`,
    single: () => 'telemetryCollectorCustomization.sharding is on, but there is one replica',
  },
  check({ values, report }) {
    const { enabled, mode, replicaCount } = values.telemetryCollector ?? {}
    if (!enabled || !values.telemetryCollectorCustomization?.sharding?.enabled) return
    const at = 'telemetryCollectorCustomization.sharding.enabled'
    if (mode !== 'statefulset') {
      report({
        message: 'mode',
        data: { mode: mode ?? 'daemonset' },
        at,
        related: [{ path: 'telemetryCollector.mode', message: 'the mode is set here' }],
        help: 'set telemetryCollector.mode to statefulset and replicaCount to 2 or more',
      })
    } else if (replicaCount === 1) {
      report({
        message: 'single',
        at,
        related: [{ path: 'telemetryCollector.replicaCount', message: 'the replicas are set here' }],
        help: 'set telemetryCollector.replicaCount to 2 or more, or turn sharding off',
      })
    }
  },
})
