import { describe, expect, test } from 'vitest'
import { objectOf, renderObjects } from './support/chart.ts'
import { startRedis } from './support/redis.ts'

interface PodSpec {
  containers: { name: string; args?: string[] }[]
}

/** Arguments of the first container of a Deployment. */
async function argsOf(name: string, values: object): Promise<string[]> {
  const objects = await renderObjects({ values: { common: { cluster: 'mgmt' }, ...values } })
  const { spec } = objectOf(objects, 'Deployment', name) as unknown as {
    spec: { template: { spec: PodSpec } }
  }
  return spec.template.spec.containers[0]!.args ?? []
}

const server = { glooMgmtServer: { enabled: true } }

const withCpu = (threads: number) => ({
  ioThreads: threads,
  resources: { requests: { cpu: threads + 1 } },
})

describe('Redis starts with the arguments of', () => {
  test.each([
    ['the defaults', 'gloo-mesh-redis', {}, '1'],
    ['threads for input and output', 'gloo-mesh-redis', { redis: { deployment: withCpu(3) } }, '3'],
    ['the most threads', 'gloo-mesh-redis', { redis: { deployment: withCpu(128) } }, '128'],
    [
      'a Redis for snapshots',
      'gloo-redis-snapshot',
      { redis: { deployment: withCpu(2) }, redisStore: { snapshot: { deployment: { enabled: true } } } },
      '2',
    ],
  ])('%s', async (_what, name, values, threads) => {
    const args = await argsOf(name, { ...server, ...values })
    const { settings, output } = await startRedis(args, ['io-threads', 'save', 'appendonly', 'appendfsync'])
    expect(settings, output).toEqual({
      'io-threads': threads,
      // Nothing is written to the volume.
      save: '',
      appendonly: 'no',
      appendfsync: 'everysec',
    })
  })

  test('the rate limiter, where it listens on another port', async () => {
    const args = await argsOf('redis', {
      rateLimiter: { enabled: true, redis: { enabled: true, service: { port: 6380 } } },
    })
    expect(args).toEqual(['--port 6380'])
    expect((await startRedis(args, ['save'])).output).toContain('eady to accept connections')
  })
})

test('Redis refuses an argument with a mistake', async () => {
  const args = await argsOf('gloo-mesh-redis', server)
  const wrong = args.map((arg) => arg.replace('--io-threads 1', '--io-threads 129'))
  expect(wrong).not.toEqual(args)
  const { settings, output } = await startRedis(wrong, ['io-threads'])
  expect(settings).toEqual({})
  expect(output).toContain('argument must be between 1 and 128')
})
