import { endpointInCluster, endpointPath, isEndpointUsed } from '../collector-configuration/endpoint.ts'
import { pathThrough } from '../collector-configuration/collectors.ts'
import { pipelineReads } from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-endpoint-gateway-running',
  severity: 'warning',
  summary: 'A collector beside the management server does not send to a telemetry gateway that is off.',
  docs: 'The endpoint is the Service of the telemetry gateway in the same cluster, and `telemetryGateway.enabled` is false in the release that has the management server: nothing listens there. From 2.5 on, pipelines of the chart in a release with the server do not use the endpoint, so it is reported only where one of yours names `otlp`.',
  addedIn: '0.1.0',
  source: [
    'documentation: telemetry pipeline (gloo-telemetry-gateway.gloo-mesh:4317)',
    'gloo-platform 2.7.2: published rendering (Service of the telemetry gateway)',
  ],
  reads: [
    ...pipelineReads,
    'common.clusterDomain',
    'telemetryCollector.config.exporters',
    'telemetryGateway.fullnameOverride',
  ],
  aboutKeys: ['telemetryCollector'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gloo-telemetry-gateway.gloo-mesh:4317
telemetryCollectorCustomization:
  pipelines:
    metrics/ui:
      pipeline:
        managementPlaneExporters: [prometheus, otlp]
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
telemetryGateway:
  enabled: true
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gloo-telemetry-gateway.gloo-mesh:4317
telemetryCollectorCustomization:
  pipelines:
    metrics/ui:
      pipeline:
        managementPlaneExporters: [prometheus, otlp]
`,
  },
  messages: {
    off: ({ path, endpoint }) => `${path} is ${endpoint}, but telemetryGateway.enabled is false`,
  },
  check({ values, chart, report }) {
    const { glooMgmtServer, telemetryCollector, telemetryGateway } = values
    if (!glooMgmtServer?.enabled || !telemetryCollector?.enabled || telemetryGateway?.enabled) return
    const endpoint = endpointInCluster(values)
    if (endpoint === undefined || !isEndpointUsed(values, chart)) return
    report({
      message: 'off',
      data: { path: endpointPath, endpoint },
      at: pathThrough(endpointPath),
      related: [{ path: 'telemetryGateway.enabled', message: 'the telemetry gateway is off here' }],
      help: 'set telemetryGateway.enabled to true, or take otlp out of the pipelines',
      fix: {
        title: 'enable the telemetry gateway',
        safe: false,
        path: 'telemetryGateway.enabled',
        value: true,
      },
    })
  },
})
