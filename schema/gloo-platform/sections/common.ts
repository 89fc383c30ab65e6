import { flag, httpUrl, namespaceName, objectName, text, word } from '../../model/scalars.ts'
import { required, section } from '../../model/collections.ts'
import { withoutEffect } from '../../model/field.ts'
import { registryPattern } from '../../model/patterns.ts'
import { unreadIn25 } from '../common/unread.ts'
import { sources } from '../sources.ts'
import { devMode, processFlags, verbose, viewFlags } from '../common/process.ts'

const restarts = ['gloo-mesh-mgmt-server', 'gloo-mesh-agent'] as const
const viewRestarts = [...restarts, 'gloo-mesh-ui'] as const
const allRestarts = [...viewRestarts, 'gloo-mesh-analyzer', 'gloo-mesh-portal-server'] as const

/** Settings for all components of the release. */
export const common = required(
  section(
    {
      cluster: required(
        word({
          description:
            'Name of this cluster in Gloo, equal to the name of its `KubernetesCluster` resource: lower-case letters, digits and hyphens, a letter first.',
          minLength: 1,
          examples: ['mgmt', 'cluster1'],
          source: `${sources.v233} (required, at least one character); form: ${sources.requirements}`,
          restarts: [...allRestarts, 'gloo-spire-server'],
        }),
      ),
      clusterDomain: word({
        description: "DNS suffix of the cluster's Services. Empty: `cluster.local`.",
        default: '',
        source: sources.v233,
        restarts: ['gloo-mesh-ui'],
      }),
      adminNamespace: namespaceName({
        description:
          'Namespace with the administration resources of Gloo, such as workspaces. Empty: the namespace of the release.',
        default: '',
        source: `${sources.v233}; without effect: ${sources.v258}`,
        unread: { in: ['2.5'], note: 'the chart 2.5 uses the namespace of the release' },
        restarts: ['gloo-mesh-mgmt-server'],
      }),
      addonNamespace: namespaceName({
        description:
          'Namespace for the add-ons: external auth, rate limiter, portal. Empty: the namespace of the release.',
        default: '',
        olderDefault: { before: '2.5.0', value: 'gloo-mesh-addons' },
        source: `${sources.v258}; before: ${sources.v24}`,
        restarts: ['gloo-mesh-portal-server', 'ext-auth-service', 'rate-limiter', 'redis'],
      }),
      prometheusUrl: httpUrl({
        description: 'Address at which the UI queries Prometheus.',
        default: 'http://prometheus-server',
        source: sources.v233,
        restarts: ['gloo-mesh-ui'],
      }),
      ...withoutEffect(
        {
          prometheusBearerTokenFile: word({
            description: 'File with the bearer token for Prometheus.',
            source: `${sources.v258} (nothing changes)`,
          }),
          prometheusCAFile: word({
            description: 'File with the CA certificate of Prometheus.',
            source: `${sources.v258} (nothing changes)`,
          }),
          prometheusSkipTLSVerify: flag({
            description: 'Do not verify the certificate of Prometheus.',
            source: `${sources.v258} (nothing changes)`,
          }),
          prometheusClientCertSecretName: objectName({
            description: 'Secret with a client certificate for Prometheus.',
            source: `${sources.v258} (nothing changes)`,
          }),
        },
        { reason: 'fixed-by-chart', note: 'set the value of the same name under glooUi' },
        unreadIn25,
      ),
      leaderElection: flag({
        description: 'Elect one leader among the replicas of a component.',
        default: true,
        source: sources.v233,
        restarts,
      }),
      ...processFlags(restarts),
      devMode: devMode([...restarts, 'gloo-mesh-portal-server']),
      ...viewFlags(viewRestarts),
      verbose: verbose(allRestarts),
      image: section(
        {
          registry: text({
            description: 'One registry for all images.',
            pattern: registryPattern.pattern,
            source: sources.inUse,
            passThrough: {
              reason: 'unknown-rendering',
              note: 'set image.registry of each component instead',
            },
          }),
        },
        { description: 'Images of all components.' },
      ),
    },
    { description: 'Settings for all components of the release.' },
  ),
)
