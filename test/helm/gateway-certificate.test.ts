import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { objectOf, renderObjects } from './support/chart.ts'

/** The host names in the certificate that the chart makes for the telemetry gateway. */
async function hostNamesWith(telemetryGatewayCustomization: object): Promise<string[]> {
  const objects = await renderObjects({
    values: {
      common: { cluster: 'mgmt' },
      glooMgmtServer: { enabled: true },
      telemetryGateway: { enabled: true },
      telemetryGatewayCustomization,
    },
  })
  const secret = objectOf(objects, 'Secret', 'gloo-telemetry-gateway-tls-secret')
  const { 'tls.crt': certificate } = secret.data as Record<string, string>
  const { subjectAltName = '' } = new X509Certificate(Buffer.from(certificate!, 'base64'))
  return subjectAltName.split(', ').map((name) => name.replace('DNS:', ''))
}

// Each rendering makes another certificate, so the test of effects cannot see what is in it.
test('the certificate of the telemetry gateway has the names under which collectors reach it', async () => {
  expect(await hostNamesWith({})).toEqual([
    'gloo-telemetry-gateway.gloo-mesh',
    'gloo-telemetry-gateway.gloo-mesh.svc',
    'gloo-metrics-gateway.gloo-mesh',
    'gloo-metrics-gateway.gloo-mesh.svc',
  ])
})

test('the certificate of the telemetry gateway has further names', async () => {
  const names = await hostNamesWith({
    serverName: 'gateway.example.com',
    additionalSans: ['otel.example.com'],
  })
  expect(names).toContain('gateway.example.com')
  expect(names).toContain('otel.example.com')
})
