import { flag } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import type { Component } from '../../model/component.ts'
import { kubernetes } from '../../kubernetes/fields.ts'
import { storeRedisClientFields } from '../common/redis-client.ts'
import { redisContainer } from '../common/redis-container.ts'
import { sources } from '../sources.ts'

/** Workloads that mount the settings of all stores. */
const management = ['gloo-mesh-mgmt-server', 'gloo-mesh-ui'] as const

/** What may have a Redis of its own. */
interface Purpose {
  description: string
  /** Its name as a word of names. */
  word: string
  /** Values path of the namespace: add-ons have theirs beside them. */
  namespace: string
  /** Workloads that restart with the settings of the client. */
  clients: readonly string[]
}

const ofManagement = { namespace: 'redis.deployment.namespace', clients: management }

/** By the key in `redisStore`. */
const purposes = {
  snapshot: {
    description: 'Redis for the input snapshots of the management server.',
    word: 'snapshot',
    ...ofManagement,
  },
  insights: { description: 'Redis for the insights engine.', word: 'insights', ...ofManagement },
  extAuthService: {
    description: 'Redis for external auth.',
    word: 'ext-auth-service',
    namespace: 'common.addonNamespace',
    clients: management,
  },
  rateLimiter: {
    description: 'Redis for the rate limiter.',
    word: 'rate-limiter',
    namespace: 'common.addonNamespace',
    clients: [...management, 'rate-limiter'],
  },
} satisfies Record<string, Purpose>

/**
 * The published chart calls two of them gloo-redis-snapshot and gloo-redis-insights (its telemetry collector reads
 * their logs by these names); the other names are ours.
 */
function workloadName({ word }: Purpose): string {
  return `gloo-redis-${word}`
}

function storeValues(purpose: Purpose) {
  const workload = workloadName(purpose)
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
            default: false,
            source: `${sources.externalRedis}; its objects were not seen`,
            restarts: [workload, ...purpose.clients],
          }),
          deploymentOverrides: kubernetes('DeploymentPatch', {
            description:
              'Patch of its Deployment. Mappings merge, sequences replace, and the override always wins.',
            default: {},
            source: sources.practices,
            restarts: [workload],
          }),
          serviceOverrides: kubernetes('ServicePatch', {
            description:
              'Patch of its Service. Mappings merge, sequences replace, and the override always wins.',
            default: {},
            source: sources.practices,
          }),
        },
        { description: 'A built-in Redis for this purpose alone.', definition: 'redisStoreDeployment' },
      ),
    },
    { description: purpose.description, since: '2.6.0' },
  )
}

/** The section `redisStore`. */
export const redisStore = section(
  {
    snapshot: storeValues(purposes.snapshot),
    insights: storeValues(purposes.insights),
    extAuthService: storeValues(purposes.extAuthService),
    rateLimiter: storeValues(purposes.rateLimiter),
  },
  { description: 'A Redis for each purpose, instead of one for all.', since: '2.6.0' },
)

/** The Redis of one purpose: the built-in one under another name. */
function redisStoreOf(key: keyof typeof purposes) {
  const purpose: Purpose = purposes[key]
  const name = workloadName(purpose)
  return {
    id: `redis-store-${purpose.word}`,
    sharedParts: 'redis-server',
    section: `redisStore.${key}.deployment`,
    namespace: purpose.namespace,
    values: {},
    enabledWhen: `redisStore.${key}.deployment.enabled`,
    workload: {
      kind: 'Deployment',
      name,
      labels: { app: name, 'gloo-mesh': name },
      overrides: '.deploymentOverrides',
      sharedAs: 'redisServer',
      volumes: ['data'],
      otherVolumes: [],
      podSection: 'redis.deployment',
      containers: [{ name, ...redisContainer }],
    },
    services: [
      {
        name,
        type: 'ClusterIP',
        overrides: '.serviceOverrides',
        ports: [{ name: 'redis', port: 'redis.deployment.ports.redis' }],
      },
    ],
    account: { name },
    rbac: [],
    files: [],
  } satisfies Component
}

export const redisStores = [
  redisStoreOf('snapshot'),
  redisStoreOf('insights'),
  redisStoreOf('extAuthService'),
  redisStoreOf('rateLimiter'),
] as const
