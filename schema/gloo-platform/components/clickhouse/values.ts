import { count, dataKey, flag, objectName, oneOf, port, text, word } from '../../../model/scalars.ts'
import { openSection, partlyRenderedSection } from '../../../model/collections.ts'
import { registryPattern, repositoryPattern, tagPattern } from '../../../model/patterns.ts'
import { imageRegistry } from '../../common/image-registry.ts'
import { defaultOnly } from '../../common/default-only.ts'
import { sources } from '../../sources.ts'

const source = sources.v24
const rendered = `${source}; rendering: ${sources.v258}`
const restarts = ['clickhouse'] as const
const bitnami = `chart clickhouse 4.1 of Bitnami; rendering: ${sources.v258}`

const contextSwitch = (description: string) =>
  flag({ description, default: true, since: '2.4.0', source: `${sources.inUse}; ${bitnami}`, restarts })

const coordinator = (name: string) =>
  openSection(
    {
      enabled: flag({
        description: `Deploy ${name}, for several replicas.`,
        default: false,
        since: '2.4.0',
        source,
        passThrough: defaultOnly,
      }),
    },
    { description: `${name}, which coordinates several replicas.`, source },
  )

const one = (description: string) =>
  count({ description, minimum: 0, default: 1, since: '2.4.0', source, passThrough: defaultOnly })

const auth = openSection(
  {
    existingSecret: objectName({
      description: 'Your Secret with the password. Empty: the chart makes one from `password`.',
      default: 'clickhouse-auth',
      since: '2.4.0',
      source: rendered,
      restarts,
    }),
    existingSecretKey: dataKey({
      description: 'Data key of the password in `existingSecret`.',
      default: 'password',
      since: '2.4.0',
      source: rendered,
      restarts,
    }),
    username: word({
      description: 'Name of the administrator.',
      default: 'default',
      since: '2.4.0',
      source: `${sources.v25}; default: ${sources.v258}`,
      restarts,
    }),
    password: text({
      description:
        'Password of the administrator, read where `existingSecret` is empty. Not set: a random one, kept on upgrades.',
      default: '',
      since: '2.4.0',
      sensitive: true,
      source: `${sources.v25}; ${bitnami}`,
    }),
  },
  { description: 'Credentials of the administrator.', source },
)

const image = openSection(
  {
    registry: text({
      description: 'Registry of the image, without its path.',
      minLength: 1,
      pattern: registryPattern.pattern,
      default: 'docker.io',
      source: bitnami,
      restarts,
    }),
    repository: text({
      description: 'Path and name of the image.',
      minLength: 1,
      pattern: repositoryPattern.pattern,
      default: 'bitnami/clickhouse',
      source: bitnami,
      restarts,
    }),
    tag: text({
      description: 'Tag of the image.',
      minLength: 1,
      pattern: tagPattern.pattern,
      default: '23.11.1-debian-11-r1',
      source: bitnami,
      restarts,
    }),
  },
  { description: 'Image of the container.', source: bitnami },
)

const service = openSection(
  {
    type: oneOf({
      description: 'Type of the Service.',
      members: {
        ClusterIP: 'Reachable inside the cluster only.',
        NodePort: 'Also on a port of every node.',
        LoadBalancer: 'Also through a load balancer of the cloud provider.',
      },
      default: 'ClusterIP',
      source: `${sources.inUse}; ${bitnami}`,
    }),
    nodePorts: openSection(
      {
        http: port({
          description: 'Port of the nodes for HTTP, where the type has such ports.',
          source: `${sources.inUse}; ${bitnami}`,
        }),
      },
      { description: 'Ports of the nodes.', source: bitnami },
    ),
  },
  { description: 'The Service.', source: bitnami },
)

/** The section `clickhouse`: values of the chart of Bitnami. */
export const values = partlyRenderedSection(
  {
    enabled: flag({ description: 'Deploy ClickHouse.', default: false, since: '2.4.0', source, restarts }),
    fullnameOverride: objectName({
      description: 'Name of its objects. Empty: made of the release and `clickhouse`.',
      default: 'clickhouse',
      since: '2.4.0',
      source: rendered,
      restarts,
    }),
    global: openSection(
      { imageRegistry: imageRegistry(restarts) },
      { description: 'Global values of the chart of Bitnami.', source: sources.inUse },
    ),
    auth,
    image,
    containerSecurityContext: openSection(
      { enabled: contextSwitch('Set the user and the rights of the container. Off on OpenShift.') },
      { description: 'Security context of the container.', source: bitnami },
    ),
    podSecurityContext: openSection(
      { enabled: contextSwitch('Set the group of the volume. Off on OpenShift.') },
      { description: 'Security context of the pod.', source: bitnami },
    ),
    persistence: openSection(
      {
        enabled: flag({
          description: 'Keep the data in a volume. Off: it is lost with the pod.',
          default: true,
          since: '2.4.0',
          source: `${sources.v25}; default: ${sources.v258}`,
          restarts,
        }),
        storageClass: word({
          description: 'Storage class of the volume; `-` for none. Not set: that of the cluster.',
          since: '2.4.0',
          source: sources.v25,
          restarts,
        }),
      },
      { description: 'Where the data is.', source: sources.v25 },
    ),
    service,
    replicaCount: one('Replicas of each shard.'),
    shards: one('Shards.'),
    keeper: coordinator('ClickHouse Keeper'),
    zookeeper: coordinator('ZooKeeper'),
  },
  {
    description:
      'The bundled ClickHouse, for access logs of the portal. Values of the chart of Bitnami, of which the ones here are rendered.',
    source,
  },
)
