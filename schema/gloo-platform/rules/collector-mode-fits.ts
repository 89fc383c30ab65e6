import { pathThrough, runningCollectors } from '../collector-configuration/collectors.ts'
import { unreadInMode } from '../collector-configuration/modes.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-mode-fits',
  severity: 'warning',
  severities: { strategy: 'error' },
  summary: 'A collector has no settings that its mode does not read.',
  docs: 'A disruption budget is rendered only in the mode `deployment`, autoscaling in every mode except `daemonset`, host ports and a PodMonitor only in `daemonset`, volume claims only in `statefulset`; elsewhere these settings have no effect. A rollout strategy that Kubernetes does not know for the kind of the pods is an error.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'opentelemetry-collector 0.93.3: objects and fields by mode, as rendered',
    'Kubernetes API validation of DaemonSet, Deployment and StatefulSet: update strategies',
  ],
  reads: [
    'telemetryCollector.autoscaling.enabled',
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.podDisruptionBudget.enabled',
    'telemetryCollector.podMonitor.enabled',
    'telemetryCollector.ports',
    'telemetryCollector.replicaCount',
    'telemetryCollector.rollout',
    'telemetryCollector.statefulset',
    'telemetryGateway.autoscaling.enabled',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
    'telemetryGateway.podDisruptionBudget.enabled',
    'telemetryGateway.podMonitor.enabled',
    'telemetryGateway.ports',
    'telemetryGateway.replicaCount',
    'telemetryGateway.rollout',
    'telemetryGateway.statefulset',
  ],
  aboutKeys: ['telemetry'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  podDisruptionBudget:
    enabled: true
    minAvailable: 1
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
  replicaCount: 2
  podDisruptionBudget:
    enabled: true
    minAvailable: 1
`,
  },
  messages: {
    unread: ({ path, mode, others }) => `${path} has no effect in the mode ${mode}, only in ${others}`,
    strategy: ({ path, strategy, kind }) => `${path} is ${strategy}, which a ${kind} does not have`,
  },
  check({ values, isSetByUser, report }) {
    for (const { section } of runningCollectors(values)) {
      const collector = values[section] ?? {}
      const mode = collector.mode ?? 'daemonset'
      const related = [{ path: `${section}.mode` as const, message: 'the mode is here' }]
      for (const { keys, modes } of unreadInMode(collector, mode)) {
        const path = pathThrough(section, ...keys)
        if (!isSetByUser(path)) continue
        report({
          message: 'unread',
          data: { path: [section, ...keys].join('.'), mode, others: modes.join(' and ') },
          at: path,
          related,
          help: `remove it, or set ${section}.mode to ${modes[0]}`,
        })
      }
      const strategy = collector.rollout?.strategy ?? 'RollingUpdate'
      const { kind, refused } = kinds[mode]
      if (strategy !== refused) continue
      const path = `${section}.rollout.strategy` as const
      const help = `Kubernetes refuses it: choose RollingUpdate or ${kind === 'Deployment' ? 'Recreate' : 'OnDelete'}`
      report({ message: 'strategy', data: { path, strategy, kind }, at: path, related, help })
    }
  },
})

const kinds = {
  daemonset: { kind: 'DaemonSet', refused: 'Recreate' },
  deployment: { kind: 'Deployment', refused: 'OnDelete' },
  statefulset: { kind: 'StatefulSet', refused: 'Recreate' },
} as const
