import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-telemetry-known',
  severity: 'error',
  summary: 'The settings for the telemetry of a collector itself have known keys.',
  docs: '`telemetry` of the customization section becomes `service.telemetry` of the configuration. The collector does not start with a key other than `logs`, `metrics`, `resource` and `traces` there.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: ['OpenTelemetry collector 0.102.1: service.telemetry, seen refused'],
  reads: [
    'telemetryCollector.enabled',
    'telemetryCollectorCustomization.telemetry',
    'telemetryGateway.enabled',
    'telemetryGatewayCustomization.telemetry',
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
telemetryCollectorCustomization:
  telemetry:
    level: debug
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
  telemetry:
    logs:
      level: debug
`,
  },
  messages: {
    unknown: ({ path, key }) => `${path} has the unknown key "${key}", which the collector refuses`,
  },
  check({ values, report }) {
    for (const { customization } of runningCollectors(values)) {
      for (const key of Object.keys(values[customization]?.telemetry ?? {})) {
        if (known.includes(key)) continue
        const at = [customization, 'telemetry', key]
        report({
          message: 'unknown',
          data: { path: `${customization}.telemetry`, key },
          at,
          covers: [at],
          help: `remove it, or write it under one of ${known.join(', ')}`,
        })
      }
    }
  },
})

const known = ['logs', 'metrics', 'resource', 'traces']
