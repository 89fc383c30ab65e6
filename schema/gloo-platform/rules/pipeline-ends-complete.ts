import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'pipeline-ends-complete',
  severity: 'warning',
  summary: 'A pipeline from the clusters to a store is on at both ends, and its store is enabled.',
  docs: 'Traces go from the pipeline `traces/istio` of the collectors to `traces/jaeger` of the gateway, and on to Jaeger. Access logs for the portal go from `logs/portal` (`logs/istio_access_logs` in 2.4) to `logs/clickhouse`, and on to ClickHouse. One end alone moves nothing. The built-in exporter `clickhouse` reaches the ClickHouse of the release only.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: complete chart (default pipelines)',
    'values in public installations (tracing and API analytics)',
  ],
  reads: [
    'telemetryGateway.enabled',
    'telemetryGatewayCustomization.pipelines',
    'telemetryGatewayCustomization.extraExporters',
  ],
  readsRunning: ['clickhouse', 'jaeger'],
  aboutKeys: ['telemetryGatewayCustomization'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
telemetryGatewayCustomization:
  pipelines:
    logs/clickhouse:
      enabled: true
`,
    good: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
telemetryGatewayCustomization:
  pipelines:
    logs/clickhouse:
      enabled: true
clickhouse:
  enabled: true
`,
  },
  messages: {
    store: ({ pipeline, section }) =>
      `telemetryGatewayCustomization.pipelines.${pipeline} sends to ${section}, which is off in this release`,
  },
  check({ values, isRunning, report }) {
    const { pipelines, extraExporters } = values.telemetryGatewayCustomization ?? {}
    if (!values.telemetryGateway?.enabled) return
    for (const { pipeline, exporter, section } of stores) {
      const { enabled, pipeline: parts } = pipelines?.[pipeline] ?? {}
      if (!enabled || isRunning(section) || extraExporters?.[exporter]) continue
      if (!parts?.exporters?.includes(exporter)) continue
      report({
        message: 'store',
        data: { pipeline, section },
        at: `telemetryGatewayCustomization.pipelines.${pipeline}.enabled`,
        help: `set ${section}.enabled to true, or define the exporter ${exporter} with the address of your own under telemetryGatewayCustomization.extraExporters`,
      })
    }
  },
})

const stores = [
  { pipeline: 'logs/clickhouse', exporter: 'clickhouse', section: 'clickhouse' },
  { pipeline: 'traces/jaeger', exporter: 'otlp/jaeger', section: 'jaeger' },
] as const
