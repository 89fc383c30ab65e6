import {
  componentReads,
  extraComponents,
  extraKeys,
  isOfOtherChart,
} from '../collector-configuration/components.ts'
import { customizations, pathThrough, configuredCollectors } from '../collector-configuration/collectors.ts'
import {
  pipelineParts,
  pipelineReads,
  runningPipelines,
} from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-components-used',
  severity: 'info',
  summary: 'Each receiver, processor and exporter that you add is used by an enabled pipeline.',
  docs: 'The collector starts only the components that a pipeline names. One that no pipeline names has no effect. A component that has the same name as one of the chart is not reported.',
  addedIn: '0.1.0',
  source: ['OpenTelemetry collector: service.pipelines enable what is configured'],
  reads: [...pipelineReads, ...componentReads],
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
        endpoint: telemetry.example.com:4317
telemetryCollectorCustomization:
  extraExporters:
    debug:
      verbosity: detailed
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
    debug:
      verbosity: detailed
  pipelines:
    metrics/ui:
      pipeline:
        exporters: [otlp, debug]
`,
  },
  messages: {
    unused: ({ path, name, part }) => `${path} has "${name}", but no enabled pipeline names it in ${part}`,
  },
  check({ values, chart, report }) {
    const pipelines = runningPipelines(values)
    for (const collector of configuredCollectors(values)) {
      const own = pipelines.filter((one) => one.collector === collector)
      if (own.some(({ parts }) => parts === undefined)) continue
      for (const part of pipelineParts) {
        const ofChart = chart.configurations[collector.section]?.[part] ?? []
        const used = new Set(own.flatMap(({ parts }) => parts?.[part].names ?? []))
        for (const [name, settings] of Object.entries(extraComponents(values, collector, part))) {
          if (settings === null || used.has(name) || ofChart.includes(name)) continue
          if (isOfOtherChart(name, chart)) continue
          const path = `${collector.customization}.${extraKeys[part]}`
          report({
            message: 'unused',
            data: { path, name, part },
            at: pathThrough(path, name),
            help: 'name it in an enabled pipeline, or remove it',
          })
        }
      }
    }
  },
})
