import { isPlaceholder } from '../../model/placeholder.ts'
import {
  componentReads,
  extraComponents,
  extraKeys,
  isDefined,
} from '../collector-configuration/components.ts'
import { customizations, pathThrough, configuredCollectors } from '../collector-configuration/collectors.ts'
import {
  pipelineParts,
  pipelineReads,
  runningPipelines,
} from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-extensions-defined',
  severity: 'error',
  summary: 'A receiver or exporter names an authenticator or storage that is an extension of the collector.',
  docs: 'The collector does not start where `auth.authenticator`, `storage` of log files or `sending_queue.storage` names an extension that is not defined. Add extensions under `extraExtensions` of the same section; the collector runs all of them.',
  addedIn: '0.1.0',
  source: ['OpenTelemetry collector: configauth, filelog receiver and exporterhelper (extensions by name)'],
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
    otlphttp/vendor:
      endpoint: https://otlp.example.com
      auth:
        authenticator: basicauth/vendor
  pipelines:
    metrics/ui:
      pipeline:
        exporters: [otlp, otlphttp/vendor]
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
  extraExtensions:
    basicauth/vendor:
      client_auth:
        username: vendor
        password: \${env:VENDOR_PASSWORD}
  extraExporters:
    otlphttp/vendor:
      endpoint: https://otlp.example.com
      auth:
        authenticator: basicauth/vendor
  pipelines:
    metrics/ui:
      pipeline:
        exporters: [otlp, otlphttp/vendor]
`,
  },
  messages: {
    undefined: ({ path, key, name }) => `${path} has ${key} "${name}", which is not a defined extension`,
  },
  check({ values, chart, report }) {
    const pipelines = runningPipelines(values)
    for (const collector of configuredCollectors(values)) {
      const own = pipelines.filter((one) => one.collector === collector)
      for (const part of pipelineParts) {
        const used = new Set(own.flatMap(({ parts }) => parts?.[part].names ?? []))
        for (const [component, settings] of Object.entries(extraComponents(values, collector, part))) {
          if (!used.has(component)) continue
          for (const key of extensionKeys) {
            const name = textAt(settings, key)
            if (name === undefined || isPlaceholder(name)) continue
            if (isDefined(name, collector, 'extensions', values, chart.configurations)) continue
            const path = pathThrough(collector.customization, extraKeys[part], component)
            report({
              message: 'undefined',
              data: { path, key: key.join('.'), name },
              at: pathThrough(path, ...key),
              help: `define it under ${collector.customization}.${extraKeys.extensions}`,
            })
          }
        }
      }
    }
  },
})

/** Settings that name an extension. */
const extensionKeys = [['auth', 'authenticator'], ['sending_queue', 'storage'], ['storage']] as const

function textAt(settings: unknown, keys: readonly string[]): string | undefined {
  const value = keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    settings,
  )
  return typeof value === 'string' ? value : undefined
}
