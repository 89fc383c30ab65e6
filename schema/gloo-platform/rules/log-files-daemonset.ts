import { extraComponents, componentReads, typeOf } from '../collector-configuration/components.ts'
import { pipelineReads, runningPipelines } from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'log-files-daemonset',
  severity: 'warning',
  summary: 'The log files of containers are read by a collector on each node.',
  docs: 'A receiver `filelog` reads files of the node that its pod is on. In a mode other than `daemonset` the collector has pods on some nodes only, so the logs of the others are missing. The pods have the files from the preset `logsCollection`, or from a mount of your own; without one the receiver finds no file, and the collector runs all the same.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.7.2: published rendering (paths of the receivers filelog/*)',
    'opentelemetry-collector 0.93.3: modes, and the mounts of presets.logsCollection',
  ],
  reads: [
    ...pipelineReads,
    ...componentReads,
    'telemetryCollector.extraVolumeMounts',
    'telemetryCollector.mode',
    'telemetryCollector.presets.logsCollection.enabled',
    'telemetryGateway.extraVolumeMounts',
    'telemetryGateway.mode',
    'telemetryGateway.presets.logsCollection.enabled',
  ],
  aboutKeys: ['telemetry'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  mode: deployment
  replicaCount: 1
  config:
    exporters:
      otlp:
        endpoint: gateway.example.com:4317
telemetryCollectorCustomization:
  pipelines:
    logs/ui:
      enabled: true
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gateway.example.com:4317
telemetryCollectorCustomization:
  pipelines:
    logs/ui:
      enabled: true
`,
  },
  messages: {
    notMounted: ({ path, name, preset }) =>
      `${path} reads log files with ${name}, but ${preset} is false, and no other volume has them`,
    someNodes: ({ path, name, section, mode }) =>
      `${path} reads log files with ${name}, but ${section}.mode is ${mode}, so log files of nodes without such a pod are not read`,
  },
  check({ values, chart, report }) {
    for (const { collector, path, parts } of runningPipelines(values)) {
      const { section } = collector
      const { extraVolumeMounts: mounts, mode, presets } = values[section] ?? {}
      const lacksFiles = presets?.logsCollection?.enabled === false && !mounts?.some(holdsLogs)
      if (!parts || !mode || (mode === 'daemonset' && !lacksFiles)) continue
      const own = extraComponents(values, collector, 'receivers')
      const known = chart.configurations[section]?.['receivers'] ?? []
      const name = parts.receivers.names.find((one) => {
        if (typeOf(one) !== 'filelog') return false
        const include = own[one]?.['include']
        return include === undefined ? known.includes(one) : readsContainers(include)
      })
      if (name === undefined) continue
      if (lacksFiles) {
        const preset = `${section}.presets.logsCollection.enabled` as const
        report({
          message: 'notMounted',
          data: { path, name, preset },
          at: path,
          related: [{ path: preset, message: 'the mount is off here' }],
          help: `set ${preset} to true, or turn the pipeline off`,
        })
        continue
      }
      report({
        message: 'someNodes',
        data: { path, name, section, mode },
        at: path,
        related: [{ path: `${section}.mode`, message: 'the mode is set here' }],
        help: `set ${section}.mode to daemonset, or turn the pipeline off`,
      })
    }
  },
})

/** Whether some path is where Kubernetes keeps the logs of containers. */
function readsContainers(include: unknown): boolean {
  return [include].flat().some((path) => /^\/var\/log\/(pods|containers)\//.test(String(path)))
}

/** Whether a mount may have the logs of containers. */
function holdsLogs({ mountPath }: { mountPath?: string | undefined }): boolean {
  return mountPath === undefined || /^\/(?:$|var\/?$|var\/log\b)/.test(mountPath)
}
