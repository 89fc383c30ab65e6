import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-replicas-not-zero',
  severity: 'warning',
  summary: 'A collector that is not a DaemonSet sets its number of replicas.',
  docs: 'The default of `telemetryCollector.replicaCount` is 0, which has no effect on a DaemonSet. With another `mode` the default means no pod at all. A 0 that you write yourself passes.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.7.2: published defaults (telemetryCollector.replicaCount: 0)'],
  reads: [
    'telemetryCollector.autoscaling.enabled',
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.replicaCount',
    'telemetryGateway.autoscaling.enabled',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
    'telemetryGateway.replicaCount',
  ],
  aboutKeys: ['mode'],
  fixable: true,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  mode: deployment
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
`,
  },
  messages: {
    noPods: ({ section, mode }) =>
      `${section}.replicaCount is 0 by default, so no pod runs in the mode ${mode}`,
  },
  check({ values, isSetByUser, report }) {
    for (const { section } of runningCollectors(values)) {
      const { mode, replicaCount, autoscaling } = values[section] ?? {}
      if (!mode || mode === 'daemonset' || replicaCount !== 0 || autoscaling?.enabled) continue
      const path = `${section}.replicaCount` as const
      if (isSetByUser(path)) continue
      report({
        message: 'noPods',
        data: { section, mode },
        at: path,
        related: [{ path: `${section}.mode`, message: 'the mode is set here' }],
        help: `set ${path} to the number of pods`,
        fix: { title: 'run one pod', safe: false, path, value: 1 },
      })
    }
  },
})
