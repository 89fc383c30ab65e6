import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'
import { customizations } from '../collector-configuration/collectors.ts'
import {
  componentReads,
  extraComponents,
  extraKeys,
  isDefined,
  isOfOtherChart,
} from '../collector-configuration/components.ts'
import { endpointPath, gatewayEndpoint } from '../collector-configuration/endpoint.ts'
import {
  pipelineParts,
  pipelineReads,
  runningPipelines,
} from '../collector-configuration/running-pipelines.ts'

export default defineRule({
  id: 'pipeline-components-defined',
  severity: 'error',
  summary: 'A pipeline names receivers, processors and exporters that the configuration has.',
  docs: 'The collector refuses its whole configuration where a pipeline names a component that is not defined, so its pods restart until someone finds out. The chart defines some; add others under `extraReceivers`, `extraProcessors` and `extraExporters` of the same section. The collector and the gateway do not share them. Pipelines that are off are not checked.',
  addedIn: '0.1.0',
  source: [
    'OpenTelemetry collector: validation of service.pipelines',
    'gloo-platform 2.7.2 and 2.5.8: published renderings (components of the configurations)',
  ],
  reads: [...pipelineReads, ...componentReads, 'telemetryCollector.config.exporters'],
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
    logs/ui:
      enabled: true
      pipeline:
        exporters: [otlp, click-house]
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
      pipeline:
        exporters: [otlp, clickhouse]
`,
  },
  messages: {
    undefined: ({ path, name, section }) => `${path} names "${name}", which is not defined in ${section}`,
    elsewhere: ({ path, name, section, other }) =>
      `${path} names "${name}", which is defined in ${other}, not in ${section}`,
    removed: ({ path, name, key }) => `${path} names "${name}", which a null in ${key} removes`,
    noEndpoint: ({ path }) =>
      `${path} names "otlp", which a release with the management server has only if ${endpointPath} is set`,
  },
  check({ values, chart, report }) {
    const { configurations } = chart
    const hasServer = values.glooMgmtServer?.enabled
    for (const { collector, parts } of runningPipelines(values)) {
      const { section, customization } = collector
      for (const part of parts === undefined ? [] : pipelineParts) {
        const { names, path } = parts![part]
        for (const name of new Set(names)) {
          if (isPlaceholder(name) || isOfOtherChart(name, chart)) continue
          const extra = extraComponents(values, collector, part)
          const key = `${customization}.${extraKeys[part]}`
          if (isDefined(name, collector, part, values, configurations)) {
            const needsEndpoint = part === 'exporters' && name === 'otlp' && section === 'telemetryCollector'
            if (!needsEndpoint || !hasServer || !chart.isAtLeast('2.5.8')) continue
            if (extra.otlp || gatewayEndpoint(values)) continue
            report({
              message: 'noEndpoint',
              data: { path },
              at: path,
              help: 'set the endpoint, or name another exporter, such as prometheus',
            })
          } else if (Object.hasOwn(extra, name)) {
            report({
              message: 'removed',
              data: { path, name, key },
              at: path,
              help: `remove the name from the pipeline too, or remove the null from ${key}`,
            })
          } else {
            const other = pipelineParts.find((one) => isDefined(name, collector, one, values, configurations))
            report({
              message: other === undefined ? 'undefined' : 'elsewhere',
              data: { path, name, section: part, ...(other !== undefined && { other }) },
              at: path,
              help: `define it under ${key}, or name one that is defined`,
            })
          }
        }
      }
    }
  },
})
