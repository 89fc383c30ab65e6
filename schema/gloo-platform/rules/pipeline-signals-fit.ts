import { componentReads, isDefined, isOfOtherChart } from '../collector-configuration/components.ts'
import { certainSignals, signalOf } from '../collector-configuration/signals.ts'
import {
  pipelineParts,
  pipelineReads,
  runningPipelines,
} from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'
import { customizations } from '../collector-configuration/collectors.ts'

export default defineRule({
  id: 'pipeline-signals-fit',
  severity: 'error',
  summary: 'The components of a pipeline support its signal.',
  docs: 'The name of a pipeline starts with its signal: `logs`, `metrics` or `traces`. The collector refuses its whole configuration where a component does not support that signal, such as the receiver of log files in a pipeline of metrics. Only components whose signals are known are checked.',
  addedIn: '0.1.0',
  source: ['OpenTelemetry collector: signals in the metadata of each component'],
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
  pipelines:
    metrics/ui:
      pipeline:
        receivers: [prometheus, filelog/istiod]
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
  pipelines:
    logs/ui:
      enabled: true
      pipeline:
        receivers: [filelog/istiod]
`,
  },
  messages: {
    otherSignal: ({ path, name, signals, signal }) =>
      `${path} names "${name}", which supports ${signals} only, in a pipeline of ${signal}`,
    noSignal: ({ path, name }) =>
      `${path} has the name "${name}", which starts with none of logs, metrics and traces`,
  },
  check({ values, chart, report }) {
    for (const { collector, name: pipeline, path: whole, parts } of runningPipelines(values)) {
      if (parts === undefined) continue
      const signal = signalOf(pipeline)
      if (signal === undefined) {
        report({
          message: 'noSignal',
          data: { path: whole, name: pipeline },
          at: whole,
          help: 'start the name with the signal, such as traces/mine',
        })
        continue
      }
      for (const part of pipelineParts) {
        const { names, path } = parts[part]
        for (const name of new Set(names)) {
          const signals = certainSignals(part, name)
          if (signals === undefined || signals.includes(signal)) continue
          // Another rule reports the name itself.
          const isKnown = isDefined(name, collector, part, values, chart.configurations)
          if (!isKnown && !isOfOtherChart(name, chart)) continue
          report({
            message: 'otherSignal',
            data: { path, name, signals: signals.join(' and '), signal },
            at: path,
            help: `move it to a pipeline of ${signals.join(' or ')}`,
          })
        }
      }
    }
  },
})
