import { beforeAll, expect, test } from 'vitest'
import { overlay } from '../../schema/model/overlay.ts'
import { objectOf, renderObjects } from './support/chart.ts'

/** The annotation that has the pods of the server replaced when it changes. */
async function checksum(values: object): Promise<string | undefined> {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, glooMgmtServer: { enabled: true }, ...values },
    args: ['--show-only', 'templates/gloo-mgmt-server-deployment.yaml'],
  })
  const { spec } = objectOf(objects, 'Deployment', 'gloo-mesh-mgmt-server') as unknown as {
    spec: { template: { metadata: { annotations: Record<string, string> } } }
  }
  return spec.template.metadata.annotations['checksum/storage']
}

let before: string | undefined

beforeAll(async () => {
  before = await checksum({})
})

test.each([
  ['the address of Redis', { redis: { address: 'redis.example.com:6379' } }],
  ['TLS to Redis', { redis: { certs: { enabled: true } } }],
  ['a Redis for one purpose', { redisStore: { snapshot: { client: { db: 1 } } } }],
  ['the port of the built-in Redis', { redis: { deployment: { ports: { redis: 6380 } } } }],
])('%s replaces the pods of the server', async (_setting, values) => {
  expect(await checksum(values)).not.toBe(before)
})

test.each([
  [
    'the threads of the built-in Redis',
    { redis: { deployment: { ioThreads: 4, resources: { requests: { cpu: 5 } } } } },
  ],
  ['the license', { licensing: { licenseSecretName: 'license-secret' } }],
])('%s does not', async (_setting, values) => {
  expect(await checksum(values)).toBe(before)
})

/** The checksum on the pods of a component that reads a ConfigMap when it starts. */
async function configChecksum(name: string, values: object): Promise<string | undefined> {
  const objects = await renderObjects({
    values: { common: { cluster: 'cluster1' }, ...values },
    args: ['--show-only', `templates/${name}-deployment.yaml`],
  })
  const [deployment] = objects as unknown as {
    spec: { template: { metadata: { annotations: Record<string, string> } } }
  }[]
  return deployment!.spec.template.metadata.annotations['checksum/config']
}

test.each([
  [{ server: { trustDomain: 'example.org' } }, true],
  [{ plugins: { nodeAttestor: { aws: { enabled: true } } } }, true],
  [{ serviceType: 'NodePort' }, false],
])('SPIRE server with %j is replaced: %s', async (settings, isReplaced) => {
  const base = await configChecksum('gloo-spire-server', { glooSpireServer: { enabled: true } })
  const other = await configChecksum('gloo-spire-server', { glooSpireServer: { enabled: true, ...settings } })
  expect(other === base).toBe(!isReplaced)
})

test.each([
  [{ glooPortalServer: { apiKeyStorage: { redis: { db: 3 } } } }, true],
  [{ redisStore: { extAuthService: { client: { address: 'redis.example.com:6379' } } } }, true],
  [{ glooPortalServer: { apiKeyStorage: { secretKey: 'other' } } }, false],
])('portal server with %j is replaced: %s', async (settings, isReplaced) => {
  const on = { glooPortalServer: { enabled: true, apiKeyStorage: { redis: { enabled: true } } } }
  const base = await configChecksum('gloo-portal-server', on)
  const other = await configChecksum('gloo-portal-server', overlay(on, settings))
  expect(other === base).toBe(!isReplaced)
})
