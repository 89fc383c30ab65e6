import { defineRule } from '../define-rule.ts'
import { customizations, configuredCollectors } from '../collector-configuration/collectors.ts'
import { pipelineReads, runningPipelines } from '../collector-configuration/running-pipelines.ts'

export default defineRule({
  id: 'pipelines-complete',
  severity: 'error',
  summary:
    'A collector has an enabled pipeline, and each enabled one has receivers and exporters, and each processor once.',
  docs: 'A pipeline that the chart does not know needs its `pipeline` block: Helm refuses one that is only enabled. The collector refuses a pipeline without receivers or exporters, a processor that a pipeline names twice, and a configuration without any pipeline. In a release with the management server, a pipeline of the collector has its exporters in `managementPlaneExporters`.',
  since: '2.5.8',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: seen refused by the published chart (a pipeline with `enabled` alone)',
    'OpenTelemetry collector: validation of service.pipelines',
    'OpenTelemetry collector 0.102.1: seen to refuse a processor twice, and not a receiver or exporter',
  ],
  reads: pipelineReads,
  aboutKeys: customizations,
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
    none: ({ path, section }) => `${path} has no enabled pipeline, and ${section} does not start without one`,
    noBlock: ({ path }) =>
      `${path} is on without a pipeline block, and the chart has no pipeline of that name`,
    noPart: ({ path, part }) => `${path} requires at least one name in ${part}`,
    twice: ({ path, name }) => `${path} has the processor ${name} twice, which the collector refuses`,
  },
  check({ values, chart, nearest, report }) {
    const running = runningPipelines(values)
    // Of other versions it is not known which pipelines are on by default.
    for (const { section, customization } of chart.isAtLeast('2.7.0') ? configuredCollectors(values) : []) {
      if (running.some(({ collector }) => collector.section === section)) continue
      const path = `${customization}.pipelines` as const
      const help = `enable a pipeline, or set ${section}.enabled to false`
      report({ message: 'none', data: { path, section }, at: path, help })
    }
    for (const { name, path, parts, collector } of running) {
      if (pipelinesOfOtherCharts.has(name)) continue
      if (parts === undefined) {
        const names = Object.keys(values[collector.customization]?.pipelines ?? {})
        const otherName =
          renamed[name] ??
          nearest(
            name,
            names.filter((one) => one !== name),
          )
        report({
          message: 'noBlock',
          data: { path },
          at: path,
          help: `write receivers and exporters under pipeline, or ${otherName ? `use the pipeline ${otherName} of the chart` : 'correct the name'}`,
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
      const { names, path: at } = parts.processors
      for (const twice of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
        report({ message: 'twice', data: { path: at, name: twice }, at, help: 'name it once' })
      }
    }
  },
})

/** Pipelines of betas and of charts that no rendering shows: they have blocks of their own there. */
const pipelinesOfOtherCharts = new Set(['logs/redis_stream_cilium_flows'])

/** Pipelines of older charts, by the name that they have since 2.5 (complete chart 2.5.8). */
const renamed: Readonly<Record<string, string | undefined>> = {
  'logs/istio_access_logs': 'logs/portal',
  'logs/redis_stream': 'logs/redis_stream_basic or logs/redis_stream_ui',
}
