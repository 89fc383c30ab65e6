import { isPlaceholder } from '../../model/placeholder.ts'
import { configuredCollectors, configurationReads } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-telemetry-known',
  severity: 'error',
  summary: 'The settings for the telemetry of a collector itself have known keys and levels.',
  docs: '`telemetry` of the customization section becomes `service.telemetry` of the configuration. The collector does not start with a key other than `logs`, `metrics`, `resource` and `traces` there, nor with a level that `logs` or `metrics` does not have.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'OpenTelemetry collector 0.102.1: service.telemetry, seen refused; zapcore.Level and configtelemetry.Level',
  ],
  reads: [
    ...configurationReads,
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
    level: ({ path, level }) => `${path} is ${level}, which the collector refuses`,
  },
  check({ values, report }) {
    for (const { customization } of configuredCollectors(values)) {
      const telemetry: Record<string, unknown> = values[customization]?.telemetry ?? {}
      for (const key of Object.keys(telemetry)) {
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
      for (const [key, known] of Object.entries(levels)) {
        const level = levelOf(telemetry[key])
        if (level === undefined || known.includes(level.toLowerCase()) || isPlaceholder(level)) continue
        report({
          message: 'level',
          data: { path: `${customization}.telemetry.${key}.level`, level },
          at: [customization, 'telemetry', key, 'level'],
          help: `the levels are ${known.join(', ')}`,
        })
      }
    }
  },
})

const known = ['logs', 'metrics', 'resource', 'traces']

const levels = {
  logs: ['debug', 'info', 'warn', 'error', 'dpanic', 'panic', 'fatal'],
  metrics: ['none', 'basic', 'normal', 'detailed'],
}

function levelOf(settings: unknown): string | undefined {
  const level = (settings as { level?: unknown } | null | undefined)?.level
  return typeof level === 'string' && level !== '' ? level : undefined
}
