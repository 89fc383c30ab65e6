import { isPlaceholder } from '../../model/placeholder.ts'
import {
  componentReads,
  extraComponents,
  extraKeys,
  isOfOtherChart,
} from '../collector-configuration/components.ts'
import { configuredCollectors, pathThrough } from '../collector-configuration/collectors.ts'
import { endpointPath, gatewayEndpoint } from '../collector-configuration/endpoint.ts'
import { expandedReference } from '../collector-configuration/expanded-texts.ts'
import { hasPort, portSince, settingsProblems } from '../collector-configuration/required-settings.ts'
import { overSettingsOfChart } from '../collector-configuration/settings-of-chart.ts'
import {
  pipelineParts,
  pipelineReads,
  runningPipelines,
  type PipelinePart,
} from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-components-complete',
  severity: 'error',
  summary: 'A component that you add to a collector has the settings that it requires.',
  docs: 'The collector checks each component of its configuration at the start, whether a pipeline names it or not, and stops at the first that lacks a setting: exporters their `endpoint`, with a port for `otlp`; the receivers `otlp` and `jaeger` a protocol, `prometheus` a job, `hostmetrics` a scraper; no `scrape_timeout` is above its interval; `memory_limiter` an interval and a limit; `attributes` and `resource` their actions. Of others it looks at the settings only where a pipeline names them: a `filelog` requires `include`, an exporter `prometheus` its `endpoint`, an action its kind, its key and what that kind needs, a transform of `metricstransform` its metrics and an action, `filter` with `include` a `match_type`, and the policies of `tail_sampling` a known type and different names. Without policies `tail_sampling` drops every trace. A component that has the same name as one of the chart keeps its settings of the chart. The collector also expands `$1` as one of its variables, so the text is lost, or the collector does not start; a reference to a group of a regular expression has two dollar signs.',
  addedIn: '0.1.0',
  source: [
    'OpenTelemetry collector 0.102.1: Validate of otlpexporter, otlphttpexporter, otlpreceiver, memorylimiter and batchprocessor; expandconverter',
    'OpenTelemetry collector contrib 0.102.0: Validate of attributesprocessor, resourceprocessor, hostmetricsreceiver, jaegerreceiver, prometheusreceiver and zipkinexporter; Build of filelogreceiver; newPrometheusExporter of prometheusexporter',
    'OpenTelemetry collector contrib: internal/sampling of tailsamplingprocessor (drop.go of commit 8108fab, not.go of commit f7abf49, bytes_limiting.go of commit 9f6837e), which 0.102 does not have',
    'OpenTelemetry collector contrib, commit 0769c47: Validate of clickhouseexporter ("endpoint must be specified")',
    'gloo-platform 2.7.2: published rendering (`$$1` in scrape configurations)',
  ],
  reads: [
    'telemetryCollector.config.exporters',
    'telemetryCollector.image',
    'telemetryGateway.image',
    ...componentReads,
    ...pipelineReads,
  ],
  severities: { expanded: 'warning', idle: 'warning' },
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
telemetryCollectorCustomization:
  extraExporters:
    otlp/vendor:
      tls:
        insecure: true
  pipelines:
    metrics/ui:
      pipeline:
        exporters: [otlp, otlp/vendor]
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
telemetryCollectorCustomization:
  extraExporters:
    otlp/vendor:
      endpoint: otlp.example.com:4317
      tls:
        insecure: true
  pipelines:
    metrics/ui:
      pipeline:
        exporters: [otlp, otlp/vendor]
`,
  },
  messages: {
    refused: ({ path, name, words }) => `${path} has "${name}" with ${words}, which the collector refuses`,
    idle: ({ path, name, words }) => `${path} has "${name}" with ${words}, so nothing passes it`,
    noPort: ({ path }) => `${path} does not end with a port, which the collector requires`,
    expanded: ({ path, name, reference }) =>
      `${path} has "${name}" with ${reference}, which the collector expands as a variable, so the text is lost or refused`,
  },
  check({ values, chart, isChangedByUser, report }) {
    const gateway = values.telemetryCollector?.enabled ? gatewayEndpoint(values) : undefined
    // An exporter of the user by this name may have another address.
    const isRead = values.telemetryCollectorCustomization?.extraExporters?.['otlp'] === undefined
    if (gateway && isRead && isHost(gateway) && chart.isAtLeast(portSince)) {
      report({
        message: 'noPort',
        data: { path: endpointPath },
        at: pathThrough(endpointPath),
        help: 'write host:port, without a path; the telemetry gateway listens on 4317',
      })
    }
    const pipelines = runningPipelines(values)
    const isUsed = (component: string, section: string, part: PipelinePart, signal = ''): boolean =>
      pipelines.some(
        ({ collector, name, parts }) =>
          collector.section === section && name.startsWith(signal) && parts?.[part].names.includes(component),
      )
    for (const collector of configuredCollectors(values)) {
      const { customization, section } = collector
      const isLater = chart.isAtLeast('2.8.0') || isChangedByUser(`${section}.image`)
      for (const part of pipelineParts) {
        const ofChart = chart.configurations[section]?.[part] ?? []
        const path = `${customization}.${extraKeys[part]}`
        for (const [name, settings] of Object.entries(extraComponents(values, collector, part))) {
          const isMerged = ofChart.includes(name) || isOfOtherChart(name, chart)
          if (settings === null && isMerged) continue
          const merged = isMerged ? overSettingsOfChart(collector, part, name, settings) : (settings ?? {})
          for (const problem of settingsProblems(part, name, merged, settings ?? {})) {
            const { keys, is, words, help, since, isOfUsed, signal, isAccepted, isKnownLater } = problem
            if (isMerged && is === 'missing') continue
            if (isOfUsed && !isUsed(name, section, part, signal)) continue
            if (since !== undefined && !chart.isAtLeast(since)) continue
            if (isKnownLater && isLater) continue
            report({
              message: isAccepted ? 'idle' : 'refused',
              data: { path, name, words },
              at: pathThrough(path, name, ...keys),
              help,
            })
          }
          const expanded = expandedReference(settings)
          if (expanded === undefined) continue
          report({
            message: 'expanded',
            data: { path, name, reference: expanded.reference },
            at: pathThrough(path, name, ...expanded.keys),
            help: `write $${expanded.reference}: two dollar signs are one for the component`,
          })
        }
      }
    }
  },
})

/** Whether an address is a host alone; what a script left of a line is none. */
function isHost(address: string): boolean {
  return /[a-z0-9]/i.test(address) && !isPlaceholder(address) && !hasPort(address)
}
