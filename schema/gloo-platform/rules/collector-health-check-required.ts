import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-health-check-required',
  severity: 'error',
  summary: 'A list of extensions of a collector includes `health_check`.',
  docs: 'The probes of the pods use the extension `health_check`, and the chart refuses a list without it. The chart makes the configuration of the collector from the customization section, so the list has no other effect.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: ['opentelemetry-collector 0.93.3: seen refused by the chart'],
  reads: [
    'telemetryCollector.config.service.extensions',
    'telemetryCollector.enabled',
    'telemetryGateway.config.service.extensions',
    'telemetryGateway.enabled',
  ],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
    service:
      extensions: [zpages]
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
    zpages: {}
`,
  },
  messages: {
    missing: ({ path }) => `${path} requires health_check, which the probes of the pods use`,
  },
  check({ values, report }) {
    for (const { section, customization } of runningCollectors(values)) {
      const extensions = values[section]?.config?.service?.extensions
      if (!extensions || extensions.length === 0 || extensions.includes('health_check')) continue
      const path = `${section}.config.service.extensions` as const
      report({
        message: 'missing',
        data: { path },
        at: path,
        help: `remove the list, and write extensions under ${customization}.extraExtensions: the collector runs all of those`,
      })
    }
  },
})
