import { defineRule } from '../define-rule.ts'
import { pipelineReads, runningPipelines } from '../collector-configuration/running-pipelines.ts'

export default defineRule({
  id: 'pipelines-complete',
  severity: 'error',
  summary: 'A pipeline that is on has receivers and exporters.',
  docs: 'A pipeline that the chart does not know needs its `pipeline` block: Helm refuses one that is only enabled. The collector refuses a pipeline without receivers or exporters. Beside the management server the exporters of the collector are `managementPlaneExporters`.',
  since: '2.5.8',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: seen refused by the published chart (a pipeline with `enabled` alone)',
    'OpenTelemetry collector: validation of service.pipelines',
  ],
  reads: pipelineReads,
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gateway.example.com:4317
telemetryCollectorCustomization:
  pipelines:
    traces/mine:
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
    traces/mine:
      enabled: true
      pipeline:
        receivers: [otlp]
        exporters: [otlp]
`,
  },
  messages: {
    noBlock: ({ path }) =>
      `${path} is on without a pipeline block, and the chart has no pipeline of that name`,
    noPart: ({ path, part }) => `${path} requires at least one name in ${part}`,
  },
  check({ values, report }) {
    for (const { name, path, parts } of runningPipelines(values)) {
      if (pipelinesOfOtherCharts.has(name)) continue
      if (parts === undefined) {
        report({
          message: 'noBlock',
          data: { path },
          at: path,
          help: 'write receivers and exporters under pipeline, or correct the name',
        })
        continue
      }
      for (const part of ['receivers', 'exporters'] as const) {
        if (parts[part].names.length > 0) continue
        const at = parts[part].path
        const key = at.endsWith('.managementPlaneExporters') ? 'managementPlaneExporters' : part
        report({
          message: 'noPart',
          data: { path, part: key },
          at,
          help:
            key === 'managementPlaneExporters'
              ? 'write them as managementPlaneExporters: the release has the management server, so exporters are not read'
              : `name one under ${key}`,
        })
      }
    }
  },
})

/** Pipelines of betas and of charts that no rendering shows: they have blocks of their own there. */
const pipelinesOfOtherCharts = new Set(['logs/redis_stream_cilium_flows'])
