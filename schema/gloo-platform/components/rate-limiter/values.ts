import { flag, logLevel, port, word } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { addOnFields } from '../../common/add-on.ts'
import { annotations } from '../../common/metadata.ts'
import { imageWithoutSecret } from '../../common/image.ts'
import { resources } from '../../common/resources.ts'
import { sources } from '../../sources.ts'
import { redisValues } from './redis-values.ts'

const restarts = ['rate-limiter'] as const

const listens = (description: string, number: number) =>
  port({ description, default: number, source: sources.v233, restarts })

const service = section(
  {
    annotations: annotations({
      description: 'Annotations of the Service.',
      default: {},
      source: sources.v24,
    }),
  },
  { description: 'The Service of the rate limiter.', since: '2.4.0' },
)

/** The section `rateLimiter`. */
export const values = section(
  {
    enabled: flag({
      description: 'Deploy the rate limiter.',
      default: false,
      source: sources.v233,
      restarts,
    }),
    ...addOnFields(['rate-limiter', 'redis']),
    rateLimiter: section(
      {
        image: imageWithoutSecret(
          {
            registry: 'gcr.io/gloo-mesh',
            repository: 'rate-limiter',
            tag: '0.12.6',
            pullPolicy: 'IfNotPresent',
            source: `${sources.v233}; tag: ${sources.imageLists}`,
          },
          restarts,
        ),
        resources: resources({ requests: { cpu: '125m', memory: '256Mi' } }, ['rate-limiter', 'redis']),
        logLevel: logLevel({
          description: 'Least severe level to log.',
          default: 'INFO',
          source: sources.v233,
          restarts,
        }),
        watchNamespace: word({
          description: 'Namespace whose RateLimitConfigs are used. Empty: all.',
          default: '',
          source: sources.v233,
          restarts,
        }),
        installClusterRoles: flag({
          description: 'Allow the rate limiter to read in the whole cluster. Off: in its namespace only.',
          default: true,
          source: sources.v233,
        }),
        ports: section(
          {
            grpc: listens('Port for requests of Envoy.', 8083),
            ready: listens('Port of the health checks.', 8084),
            debug: listens('Port of metrics and debugging.', 9091),
          },
          { description: 'Ports of the rate limiter and its Service.' },
        ),
        readyPath: word({
          description: 'Path of the readiness check.',
          default: '/ready',
          source: sources.v233,
          restarts,
        }),
        alivePath: word({
          description: 'Path of the liveness check. Not set: no liveness probe.',
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
        service,
      },
      { description: 'The service.' },
    ),
    redis: redisValues,
  },
  {
    description: 'The rate limiter: it counts requests and decides for Envoy whether another one is allowed.',
  },
)
