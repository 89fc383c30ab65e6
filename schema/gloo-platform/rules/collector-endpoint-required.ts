import { componentReads } from '../collector-configuration/components.ts'
import {
  endpointPath,
  gatewayEndpoint,
  hasOwnConfiguration,
  isEndpointUsed,
} from '../collector-configuration/endpoint.ts'
import { pathThrough } from '../collector-configuration/collectors.ts'
import { pipelineReads } from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-endpoint-required',
  severity: 'error',
  severities: { nowhere: 'warning' },
  summary: 'A collector without the management server has the address of the telemetry gateway.',
  docs: 'In a release without the management server the pipelines of the collector send to its exporter `otlp`, which has the address from `telemetryCollector.config.exporters.otlp.endpoint`. Charts 2.3 refuse to render without it, and up to 2.5.8 they write an empty address, with which the collector does not start, even where no pipeline names the exporter. The chart of gloo-values leaves an exporter out that no pipeline names. What later published charts write was not seen, so it is a warning there, and nothing is reported of a release with the UI.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3 and 2.5.8: complete charts, rendered without the endpoint',
    'OpenTelemetry collector 0.102.1: Validate of otlpexporter (requires a non-empty "endpoint")',
    'gloo-platform 2.7.2: published rendering (exporters with and without the management server)',
  ],
  reads: [...componentReads, ...pipelineReads, 'common.cluster', 'telemetryCollector.config.exporters'],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['telemetryCollector'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo.example.com:9900
telemetryCollector:
  enabled: true
`,
    good: `common:
  cluster: cluster1
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo.example.com:9900
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gloo-telemetry-gateway.example.com:4317
`,
  },
  messages: {
    missing: () =>
      `${endpointPath} is not set, and without it the collector does not start where the management server is not enabled`,
    nowhere: () => `${endpointPath} is not set, so the collector has no address to send to`,
  },
  check({ values, chart, isRunning, report }) {
    const { telemetryCollector: collector, telemetryCollectorCustomization: customization } = values
    const isBesideServer = values.glooMgmtServer?.enabled && chart.isAtLeast('2.4.0')
    if (!collector?.enabled || isBesideServer || hasOwnConfiguration(collector)) return
    const own = customization?.extraExporters?.['otlp']
    if (gatewayEndpoint(values) || own === null || own?.['endpoint']) return
    const isOurs = chart.source === 'ours'
    const isOfEach = !isOurs && !chart.isAtLeast('2.5.9')
    if (!isOfEach && own === undefined && !isEndpointUsed(values, chart)) return
    if (!isOfEach && !isOurs && isRunning('gloo-ui')) return
    report({
      message: isOfEach || isOurs ? 'missing' : 'nowhere',
      at: pathThrough(endpointPath),
      related: [{ path: 'telemetryCollector.enabled', message: 'the collector is enabled here' }],
      help: 'set it to host:port of the telemetry gateway, such as gloo-telemetry-gateway.gloo-mesh:4317',
    })
  },
})
