import { beforeAll, expect, test } from 'vitest'
import { objectOf, renderObjects, type KubernetesObject } from './support/chart.ts'

let plain: { files: string; pods: string }

beforeAll(async () => {
  plain = await uiWith({})
})

/** The configuration files that the pods read at their start, and what has the pods replaced. */
async function uiWith(values: object): Promise<{ files: string; pods: string }> {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, glooUi: { enabled: true, ...values } },
  })
  const files = ['dashboard-envoy', 'nginx-default-conf', 'redis-client-config'].map((name) =>
    dataOf(objects, name),
  )
  const { spec } = objectOf(objects, 'Deployment', 'gloo-mesh-ui') as unknown as {
    spec: { template: { metadata: { annotations: Record<string, string> } } }
  }
  return { files: JSON.stringify(files), pods: spec.template.metadata.annotations['checksum/storage']! }
}

function dataOf(objects: readonly KubernetesObject[], name: string): unknown {
  return objectOf(objects, 'ConfigMap', name).data
}

test.each([
  ['the port of the API server', { ports: { grpc: 10102 } }],
  ['the path of the UI', { basePath: '/gloo-ui' }],
  ['the family of addresses', { ipVersion: 'ipv4' }],
  ['TLS', { tls: { enabled: true, secretName: 'ui' } }],
  ['pages about traces', { tracing: { endpoint: 'h', basePath: '/traces', port: 1 } }],
  ['the time to ask for a login', { auth: { requestTimeout: 5 } }],
])('%s changes the configuration and replaces the pods', async (_name, values) => {
  const changed = await uiWith(values)
  expect(changed.files).not.toBe(plain.files)
  expect(changed.pods).not.toBe(plain.pods)
})

test.each([
  ['another Secret for the login', { auth: { oidc: { clientSecretName: 'other' } } }],
  ['the CA of the provider', { auth: { oidc: { caCertConfigmapName: 'idp-ca' } } }],
])('%s replaces the pods', async (_name, values) => {
  expect((await uiWith(values)).pods).not.toBe(plain.pods)
})

test.each([
  ['the login', { auth: { enabled: true, backend: 'oidc' } }],
  ['the name of the Dashboard', { settingsName: 'other' }],
  ['the port of the Service', { ports: { console: 80 } }],
])('%s changes neither', async (_name, values) => {
  expect(await uiWith(values)).toEqual(plain)
})
