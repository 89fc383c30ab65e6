import { isPlaceholder } from '../../model/placeholder.ts'
import type { CollectorValues } from '../collector-configuration/collectors.ts'
import { endpointInCluster, isEndpointUsed } from '../collector-configuration/endpoint.ts'
import { pipelineReads } from '../collector-configuration/running-pipelines.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'telemetry-server-names-agree',
  severity: 'error',
  summary: 'Collector and gateway of a release have the same server name.',
  docs: 'The chart writes `telemetryGatewayCustomization.serverName` into the certificate of the gateway, with `additionalSans` and `gloo-metrics-gateway.NAMESPACE`, and the collector accepts only a certificate with `telemetryCollectorCustomization.serverName`. Where the certificate has no such name, the collector sends nothing, unless it does not verify the certificate. Reported where a pipeline of the collector sends to the gateway of the same release.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/cert.yaml (name in the certificate)',
    'gloo-platform 2.5.8: complete chart (tls.server_name_override of the exporter; additionalSans in cert.yaml)',
    'gloo-platform 2.7.2: published rendering (names in the certificate)',
    'Go: crypto/x509, VerifyHostname (wildcards)',
  ],
  reads: [
    ...pipelineReads,
    'common.clusterDomain',
    'telemetryCollector.config',
    'telemetryGateway.fullnameOverride',
    'telemetryCollectorCustomization.serverName',
    'telemetryCollectorCustomization.skipVerify',
    'telemetryCollectorCustomization.extraExporters',
    'telemetryGatewayCustomization.serverName',
    'telemetryGatewayCustomization.additionalSans',
    'telemetryGatewayCustomization.disableCertGeneration',
  ],
  aboutKeys: ['telemetry'],
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
  check({ values, chart, report }) {
    const gateway = values.telemetryGatewayCustomization
    const collector = values.telemetryCollectorCustomization
    if (!values.telemetryCollector?.enabled || !values.telemetryGateway?.enabled) return
    // An exporter of the user, and a certificate of the user, may have other names.
    if (collector?.skipVerify || collector?.extraExporters?.['otlp'] || gateway?.disableCertGeneration) return
    if (!endpointInCluster(values) || !isEndpointUsed(values, chart)) return
    const name = collector?.serverName
    const names = certificateNames(values)
    if (!gateway?.serverName || !name || isNamed(name, names) || [name, ...names].some(isPlaceholder)) return
    report({
      message: 'differ',
      data: { gateway: gateway.serverName, collector: name },
      at: 'telemetryGatewayCustomization.serverName',
      related: [
        { path: 'telemetryCollectorCustomization.serverName', message: 'the collector expects this name' },
      ],
      help: 'set serverName to the same name in both sections, or add the name to telemetryGatewayCustomization.additionalSans',
    })
  },
})

/** Names that the chart writes into the certificate of the telemetry gateway, beside those with its namespace. */
function certificateNames({ telemetryGatewayCustomization: gateway }: CollectorValues): string[] {
  const server = gateway?.serverName
  return [...(server ? [server, `${server}.svc`] : []), ...(gateway?.additionalSans ?? [])]
}

/** Whether a certificate with the names is one of the host: a star stands for the first label. */
function isNamed(host: string, names: readonly string[]): boolean {
  const wanted = host.toLowerCase()
  if (ofOlderGateway.test(wanted)) return true
  return names.some((name) => {
    const own = name.toLowerCase()
    return own === wanted || (own.startsWith('*.') && own.slice(1) === wanted.replace(/^[^.]+/, ''))
  })
}

/** A name that each certificate has with the namespace of the release, which the values do not say. */
const ofOlderGateway = /^gloo-metrics-gateway\.[a-z0-9-]+(?:\.svc)?$/
