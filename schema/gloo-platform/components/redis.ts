import { count, flag, port, word } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { kubernetes } from '../../kubernetes/fields.ts'
import { sources } from '../sources.ts'
import type { Component } from '../../model/component.ts'
import { podFields } from '../common/pod.ts'
import { sharedRedisClientFields, storeRedisClientFields } from '../common/redis-client.ts'
import { serviceFields } from '../common/service.ts'

const restarts = ['gloo-mesh-redis'] as const

/** Workloads that mount the settings of all stores. */
const management = ['gloo-mesh-mgmt-server', 'gloo-mesh-ui'] as const

const deployment = section(
  {
    enabled: flag({
      description:
        'Deploy the built-in Redis. Off when you provide your own, with its address in `redis.address`.',
      default: true,
      source: `${sources.v233}; ${sources.rendered} (an agent-only release renders no Redis, so it also needs a component of the management side)`,
      restarts,
    }),
    ioThreads: count({
      description:
        'I/O threads of Redis (`--io-threads`). From 2 on it requires one CPU core for each thread and one for the main thread, so raise `resources` with it.',
      minimum: 1,
      maximum: 128,
      default: 1,
      source: `${sources.practices}; ${sources.rendered}; range: redis.conf of Redis 7`,
      restarts,
    }),
    ports: section(
      {
        redis: port({
          description:
            'Port of the Service. The built-in Redis listens on 6379 itself: another port here requires a `targetPort` in `serviceOverrides`.',
          default: 6379,
          source: sources.v233,
          restarts: ['gloo-mesh-mgmt-server', 'gloo-mesh-ui'],
        }),
      },
      { description: 'Ports of the built-in Redis.' },
    ),
    ...podFields(restarts, {
      image: {
        repository: 'redis',
        olderRegistry: { before: '2.6.0', value: 'docker.io' },
        tag: '7.4.2-alpine',
        source: `${sources.rendered}; registry up to 2.5: ${sources.v233}`,
      },
      resources: { requests: { cpu: '125m', memory: '256Mi' } },
      env: [{ name: 'MASTER', value: 'true' }],
      runAsUser: 999,
      namespaceRestarts: ['gloo-mesh-redis', 'gloo-mesh-mgmt-server', 'gloo-mesh-ui'],
    }),
    ...serviceFields({ serviceType: 'ClusterIP' }),
    addr: word({
      description: 'Address field of an older chart.',
      source: `${sources.v233}; read, though not declared: ${sources.v258}`,
      passThrough: { reason: 'removed', note: 'use redis.address', readBefore: '2.7.0' },
    }),
  },
  { description: 'The built-in Redis.' },
)

/** A purpose that may have a Redis of its own. */
function store(purpose: string, workload: string, clients: readonly string[]) {
  return section(
    {
      client: section(storeRedisClientFields(), {
        description: 'How clients reach this Redis; what is not set falls back to the section `redis`.',
        definition: 'redisClient',
      }),
      deployment: section(
        {
          enabled: flag({
            description:
              'Deploy a built-in Redis for this purpose alone: that of `redis.deployment` under another name.',
            source: `${sources.externalRedis}; its objects were not seen`,
            restarts: [workload, ...clients],
          }),
          deploymentOverrides: kubernetes('DeploymentPatch', {
            description:
              'Patch of its Deployment. Mappings merge, sequences replace, and the override always wins.',
            source: sources.practices,
            restarts: [workload],
          }),
          serviceOverrides: kubernetes('ServicePatch', {
            description:
              'Patch of its Service. Mappings merge, sequences replace, and the override always wins.',
            source: sources.practices,
          }),
        },
        { description: 'A built-in Redis for this purpose alone.', definition: 'redisStoreDeployment' },
      ),
    },
    { description: purpose, since: '2.6.0' },
  )
}

/** The built-in Redis, and how the components of the management side reach Redis. */
export const redis = {
  id: 'redis',
  section: 'redis.deployment',
  values: {
    redis: section(
      { deployment, ...sharedRedisClientFields() },
      { description: 'The built-in Redis, and how clients reach Redis.' },
    ),
    redisStore: section(
      {
        snapshot: store(
          'Redis for the input snapshots of the management server.',
          'gloo-redis-snapshot',
          management,
        ),
        insights: store('Redis for the insights engine.', 'gloo-redis-insights', management),
        extAuthService: store('Redis for external auth.', 'gloo-redis-ext-auth-service', management),
        rateLimiter: store('Redis for the rate limiter.', 'gloo-redis-rate-limiter', [
          ...management,
          'rate-limiter',
        ]),
      },
      { description: 'A Redis for each purpose, instead of one for all.', since: '2.6.0' },
    ),
  },
  enabledWhen: {
    all: ['redis.deployment.enabled', { any: ['glooMgmtServer.enabled', 'glooUi.enabled'] }],
  },
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-redis',
    labels: { app: 'gloo-mesh-redis', 'gloo-mesh': 'gloo-mesh-redis' },
    overrides: '.deploymentOverrides',
    containers: [
      {
        name: 'gloo-mesh-redis',
        section: 'redis.deployment',
        ports: [],
        readiness: { command: ['redis-cli', 'ping'], initialDelaySeconds: 5, periodSeconds: 10 },
      },
    ],
  },
  services: [
    {
      name: 'gloo-mesh-redis',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [{ name: 'redis', port: '.ports.redis' }],
    },
  ],
  account: { name: 'gloo-mesh-redis', annotations: '.serviceAccount.extraAnnotations' },
  rbac: [],
  files: [],
} satisfies Component
