import { beforeAll, expect, test } from 'vitest'
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
