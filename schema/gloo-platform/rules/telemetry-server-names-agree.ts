import { gatewayEndpoint } from '../collector-configuration/endpoint.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'telemetry-server-names-agree',
  severity: 'error',
  summary: 'Collector and gateway of a release have the same server name.',
  docs: 'The chart writes `telemetryGatewayCustomization.serverName` into the certificate of the gateway, and the collector accepts only a certificate with `telemetryCollectorCustomization.serverName`. Where the two differ, the collector sends nothing, unless it does not verify the certificate.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/cert.yaml (name in the certificate)',
    'gloo-platform 2.5.8: complete chart (tls.server_name_override of the exporter)',
  ],
  reads: [
    'telemetryCollector.enabled',
    'telemetryGateway.enabled',
    'telemetryCollector.config',
    'telemetryCollectorCustomization.serverName',
    'telemetryCollectorCustomization.skipVerify',
    'telemetryCollectorCustomization.extraExporters',
    'telemetryGatewayCustomization.serverName',
    'telemetryGatewayCustomization.disableCertGeneration',
  ],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
telemetryGatewayCustomization:
  serverName: telemetry.example.com
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gloo-telemetry-gateway.gloo-mesh:4317
`,
    good: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
telemetryGatewayCustomization:
  serverName: telemetry.example.com
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: gloo-telemetry-gateway.gloo-mesh:4317
telemetryCollectorCustomization:
  serverName: telemetry.example.com
`,
  },
  messages: {
    differ: ({ gateway, collector }) =>
      `telemetryGatewayCustomization.serverName is ${gateway}, but the collector expects ${collector}`,
  },
  check({ values, report }) {
    const gateway = values.telemetryGatewayCustomization
    const collector = values.telemetryCollectorCustomization
    if (!values.telemetryCollector?.enabled || !values.telemetryGateway?.enabled) return
    // An exporter of the user, and a certificate of the user, may have other names.
    if (collector?.skipVerify || collector?.extraExporters?.['otlp'] || gateway?.disableCertGeneration) return
    const endpoint = gatewayEndpoint(values)
    if (!endpoint || !/^gloo-telemetry-gateway[.:]/.test(endpoint)) return
    const names = [gateway?.serverName, collector?.serverName]
    if (names.some((name) => !name || /[$<>{}]/.test(name)) || names[0] === names[1]) return
    report({
      message: 'differ',
      data: { gateway: names[0]!, collector: names[1]! },
      at: 'telemetryGatewayCustomization.serverName',
      related: [
        { path: 'telemetryCollectorCustomization.serverName', message: 'the collector expects this name' },
      ],
      help: 'set serverName to the same name in both sections',
    })
  },
})
