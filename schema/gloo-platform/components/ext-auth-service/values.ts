import { count, flag, httpUrl, logLevel, oneOf, port, seconds, word } from '../../../model/scalars.ts'
import { listOf, section } from '../../../model/collections.ts'
import { addOnFields } from '../../common/add-on.ts'
import { annotations } from '../../common/metadata.ts'
import { imageWithoutSecret } from '../../common/image.ts'
import { namespacedRbac } from '../../common/pod.ts'
import { resources } from '../../common/resources.ts'
import { sources } from '../../sources.ts'
import { apiKeyStorage } from './api-key-storage.ts'
import { opaServer } from './opa-server.ts'
import { signingKeyFields } from './signing-key.ts'

const restarts = ['ext-auth-service'] as const

const listens = (description: string, number: number) =>
  port({ description, default: number, source: sources.v233, restarts })

const nodePort = (description: string, number: number) =>
  port({ description: `${description} Read with \`type: NodePort\`.`, default: number, source: sources.v233 })

const service = section(
  {
    type: oneOf({
      description: 'Type of the Service.',
      members: {
        ClusterIP: 'Reachable inside the cluster only.',
        NodePort: 'Also on a port of every node.',
        LoadBalancer: 'Also through a load balancer of the cloud provider.',
        ExternalName: 'A DNS alias, without proxying.',
      },
      default: 'ClusterIP',
      source: sources.v233,
    }),
    annotations: annotations({
      description: 'Annotations of the Service.',
      default: {},
      since: '2.4.0',
      source: sources.v24,
    }),
    grpcPort: listens('Port for requests of Envoy.', 8083),
    debugPort: listens('Port of metrics and debugging.', 9091),
    healthPort: listens('Port of the health checks.', 8082),
    grpcNodePort: nodePort('Node port for `grpcPort`.', 32000),
    debugNodePort: nodePort('Node port for `debugPort`.', 32001),
    healthNodePort: nodePort('Node port for `healthPort`.', 32002),
  },
  { description: 'Ports of external auth and its Service.' },
)

/** The section `extAuthService`. */
export const values = section(
  {
    enabled: flag({ description: 'Deploy external auth.', default: false, source: sources.v233, restarts }),
    ...addOnFields(restarts),
    extAuth: section(
      {
        image: imageWithoutSecret(
          {
            registry: 'gcr.io/gloo-mesh',
            repository: 'ext-auth-service',
            tag: '0.66.2',
            pullPolicy: 'IfNotPresent',
            source: `${sources.v233}; tag: ${sources.imageLists}`,
          },
          restarts,
        ),
        replicas: count({
          description: 'Number of pods.',
          minimum: 0,
          default: 1,
          since: '2.4.0',
          source: sources.v24,
        }),
        resources: resources({ requests: { cpu: '125m', memory: '256Mi' } }, restarts),
        logLevel: logLevel({
          description: 'Least severe level to log.',
          default: 'INFO',
          source: sources.v233,
          restarts,
        }),
        logToFileLocation: word({
          description: 'Log file, in addition to standard output.',
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
        leaderElectionEnabled: flag({
          description: 'Elect one leader among the pods.',
          default: false,
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
        watchNamespace: word({
          description: 'Namespace whose AuthConfigs are used. Empty: all.',
          default: '',
          source: sources.v233,
          restarts,
        }),
        userIdHeader: word({
          description: 'Header with the ID of the user.',
          default: '',
          source: sources.v233,
          restarts,
        }),
        pluginDirectory: word({
          description: 'Folder with plugins, as `.so` files.',
          default: '/auth-plugins/',
          source: sources.v233,
          restarts,
        }),
        headersToRedact: listOf(word({ description: 'Name of a header.', source: sources.v233 }), {
          description: 'Headers whose values are not logged.',
          default: ['authorization'],
          source: sources.v233,
          restarts,
        }),
        healthCheckFailTimeout: seconds({
          description:
            'Seconds after a request to stop in which the health check fails before the server stops. Must be longer than the interval of the health checks of Envoy.',
          minimum: 0,
          default: 15,
          source: sources.v233,
          restarts,
        }),
        healthCheckHttpPath: word({
          description: 'Path of the health check.',
          default: '/healthcheck',
          source: sources.v233,
          restarts,
        }),
        healthLivenessCheckHttpPath: word({
          description: 'Path of the liveness check. Empty: no liveness probe.',
          default: '/livenesscheck',
          source: `${sources.v233}; ${sources.v258}`,
          restarts,
        }),
        otelCollectorZipkinEndpoint: httpUrl({
          description: 'Endpoint for traces in the form of Zipkin. Empty: no traces.',
          default: '',
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
        ...signingKeyFields,
        apiKeyStorage,
        opaServer,
        service,
        namespacedRbac: namespacedRbac({
          shape: 'namespacedRbac',
          resources: { secrets: 'Secrets.' },
          default: [],
          source: `${sources.v24}; ${sources.v258}`,
        }),
        runAsUser: count({
          description: 'User ID of the pod.',
          minimum: 0,
          default: 10101,
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
        floatingUserID: flag({
          description: 'Let the platform choose the user ID, as OpenShift requires.',
          default: false,
          since: '2.5.0',
          source: `${sources.v258} (which reads floatingUserId)`,
          unread: { in: ['2.5'], note: 'the chart 2.5 reads floatingUserId' },
          restarts,
        }),
        floatingUserId: flag({
          description: 'The same as `floatingUserID`, in the spelling that the chart 2.5 reads.',
          since: '2.5.0',
          source: sources.v258,
          restarts,
        }),
      },
      { description: 'The service.' },
    ),
  },
  { description: 'External auth: it decides for Envoy whether a request is allowed.' },
)
