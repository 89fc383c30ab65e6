import { expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'

const chart = await loadChart()

test.each([
  ['authorization', 'Bearer Qx7Zt0pQ9w', 1],
  ['Proxy-Authorization', 'Basic Qx7Zt0pQ9w', 1],
  ['x-api-key', 'Qx7Zt0pQ9w', 1],
  ['authorization', 'Bearer ${env:TOKEN}', 0],
  ['x-scope-orgid', 'mesh', 0],
])('%s: %s is reported as a secret %i times', (header, value, times) => {
  const values = {
    common: { cluster: 'mgmt' },
    telemetryGateway: { enabled: true },
    telemetryGatewayCustomization: {
      extraExporters: { 'otlp/own': { endpoint: 'a:4317', headers: { [header]: value } } },
    },
  }
  const { diagnostics } = validateReleases({
    releases: [{ name: 'r', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
    chart,
    tool: 'test',
  })
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'literal-secret')).toHaveLength(times)
})
