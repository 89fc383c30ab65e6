import { count, flag, port, word } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { sources } from '../sources.ts'
import type { Component } from '../../model/component.ts'
import { podFields } from '../common/pod.ts'
import { sharedRedisClientFields } from '../common/redis-client.ts'
import { redisContainer } from '../common/redis-container.ts'
import { serviceFields } from '../common/service.ts'
import { redisStore } from './redis-stores.ts'

const restarts = ['gloo-mesh-redis'] as const

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

/** The built-in Redis, and how the components of the management side reach Redis. */
export const redis = {
  id: 'redis',
  sharedParts: 'redis-server',
  section: 'redis.deployment',
  values: {
    redis: section(
      { deployment, ...sharedRedisClientFields() },
      { description: 'The built-in Redis, and how clients reach Redis.' },
    ),
    redisStore,
  },
  enabledWhen: {
    all: ['redis.deployment.enabled', { any: ['glooMgmtServer.enabled', 'glooUi.enabled'] }],
  },
  workload: {
    kind: 'Deployment',
    name: 'gloo-mesh-redis',
    labels: { app: 'gloo-mesh-redis', 'gloo-mesh': 'gloo-mesh-redis' },
    overrides: '.deploymentOverrides',
    sharedAs: 'redisServer',
    volumes: ['data'],
    otherVolumes: [],
    containers: [{ name: 'gloo-mesh-redis', ...redisContainer }],
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
