import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'gateway-certificate-provided',
  severity: 'info',
  summary: 'A telemetry gateway for which the chart makes no certificate has one of yours.',
  docs: 'The chart makes the certificate of the telemetry gateway with the CA of the relay. With `glooMgmtServer.relay.disableCa`, or with `telemetryGatewayCustomization.disableCertGeneration`, it makes none: the gateway starts only with your Secret `gloo-telemetry-gateway-tls-secret`, and collectors verify it by the CA in `relay-root-tls-secret` or in `gloo-telemetry-collector-ca-certs`.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/cert.yaml (condition of the certificate)',
    'gloo-platform 2.7.2: published rendering (volumes tls-keys and root-ca)',
  ],
  reads: [
    'telemetryGateway.enabled',
    'glooMgmtServer.relay.disableCa',
    'telemetryGateway.extraVolumes',
    'telemetryGatewayCustomization.disableCertGeneration',
  ],
  aboutKeys: ['disableCa'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  relay:
    disableCa: true
    disableCaCertGeneration: true
    disableTokenGeneration: true
telemetryGateway:
  enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  relay:
    disableCa: true
    disableCaCertGeneration: true
    disableTokenGeneration: true
telemetryGateway:
  enabled: true
telemetryGatewayCustomization:
  disableCertGeneration: true
`,
  },
  messages: {
    none: () =>
      'glooMgmtServer.relay.disableCa is on, so the chart makes no certificate for the telemetry gateway',
  },
  check({ values, isChangedByUser, report }) {
    if (!values.telemetryGateway?.enabled || !values.glooMgmtServer?.relay?.disableCa) return
    if (values.telemetryGatewayCustomization?.disableCertGeneration) return
    if (isChangedByUser('telemetryGateway.extraVolumes')) return
    report({
      message: 'none',
      at: 'glooMgmtServer.relay.disableCa',
      help: 'create the Secret gloo-telemetry-gateway-tls-secret, and set telemetryGatewayCustomization.disableCertGeneration to true',
    })
  },
})
