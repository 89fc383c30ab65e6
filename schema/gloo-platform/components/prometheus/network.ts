import { count, flag, oneOf, port, text, word } from '../../../model/scalars.ts'
import { freeMapping, listOf } from '../../../model/collections.ts'
import { kubernetesList } from '../../../kubernetes/fields.ts'
import { beside, part, portOrNone, textMap } from './fields.ts'

const gRPC = part(
  {
    enabled: flag({
      description: 'Open a port that leads to 10901, where a sidecar of Thanos listens.',
      default: false,
      ...beside,
    }),
    servicePort: port({ description: 'Number of the port.', default: 10901, ...beside }),
    nodePort: portOrNone({ description: 'Port of the nodes.', ...beside }),
  },
  'The port `grpc`.',
)

const addresses = (description: string) =>
  listOf(word({ description: 'An address.', ...beside }), { description, default: [], ...beside })

const service = part(
  {
    enabled: flag({ description: 'Render the Service.', default: true, ...beside }),
    annotations: textMap('Annotations of the Service.'),
    labels: textMap('Labels of the Service.'),
    clusterIP: word({
      description: 'Address inside the cluster. `None`: no address.',
      default: '',
      ...beside,
    }),
    externalIPs: addresses('Addresses outside of the cluster.'),
    loadBalancerIP: word({ description: 'Address of the load balancer.', default: '', ...beside }),
    loadBalancerSourceRanges: addresses('CIDRs from which the load balancer may be used.'),
    servicePort: port({ description: 'Port of the Service.', default: 80, ...beside }),
    nodePort: portOrNone({ description: 'Port of the nodes.', ...beside }),
    sessionAffinity: oneOf({
      description: 'Whether a client stays with one pod.',
      members: { '': 'Not set: as `None`.', None: 'No.', ClientIP: 'Yes, by its address.' },
      default: 'None',
      ...beside,
    }),
    type: oneOf({
      description: 'Type of the Service.',
      members: {
        ClusterIP: 'Reachable inside the cluster only.',
        NodePort: 'Also on a port of every node.',
        LoadBalancer: 'Also through a load balancer of the cloud provider.',
        ExternalName: 'A DNS alias, without proxying.',
      },
      default: 'ClusterIP',
      ...beside,
    }),
    gRPC,
    statefulsetReplica: part(
      {
        enabled: flag({
          description: 'Send requests to one pod of the StatefulSet.',
          default: false,
          ...beside,
        }),
        replica: count({ description: 'Number of that pod.', minimum: 0, default: 0, ...beside }),
      },
      'One pod of the StatefulSet for the Service.',
    ),
    additionalPorts: kubernetesList('ServicePort', { description: 'More ports.', default: [], ...beside }),
  },
  'The Service.',
)

const backend = part(
  {
    service: part(
      {
        name: word({ description: 'Name of the Service.', ...beside }),
        port: part(
          {
            name: word({ description: 'Name of its port.', ...beside }),
            number: port({ description: 'Number of its port.', ...beside }),
          },
          'Its port, by name or by number.',
        ),
      },
      'A Service.',
    ),
    resource: freeMapping({ description: 'Another object of the namespace.', ...beside }),
  },
  'Where requests go.',
)

const pathType = (more: { default?: 'Prefix' }) =>
  oneOf({
    description: 'How the path is compared.',
    members: {
      Exact: 'The whole path.',
      Prefix: 'Its first path elements.',
      ImplementationSpecific: 'As the Ingress class decides.',
    },
    ...more,
    ...beside,
  })

const ingress = part(
  {
    enabled: flag({ description: 'Render the Ingress.', default: false, ...beside }),
    ingressClassName: word({ description: 'Class of the Ingress.', ...beside }),
    annotations: textMap('Annotations of the Ingress.'),
    extraLabels: textMap('Labels of the Ingress.'),
    servicePort: portOrNone({
      description: 'Port of the Service. Not set: `service.servicePort`.',
      ...beside,
    }),
    hosts: listOf(
      word({ description: 'A host name. What follows a slash in it is not read: set `path`.', ...beside }),
      { description: 'Host names.', default: [], ...beside },
    ),
    path: text({ description: 'Path below each host.', default: '/', ...beside }),
    pathType: pathType({ default: 'Prefix' }),
    extraPaths: listOf(
      part(
        {
          path: text({ description: 'The path.', ...beside }),
          pathType: pathType({}),
          backend,
        },
        'A path.',
      ),
      { description: 'Paths before that of Prometheus, below each host.', default: [], ...beside },
    ),
    tls: listOf(
      part(
        {
          hosts: listOf(word({ description: 'A host name.', ...beside }), {
            description: 'Host names in the certificate.',
            ...beside,
          }),
          secretName: word({ description: 'Secret with certificate and key.', ...beside }),
        },
        'A certificate.',
      ),
      { description: 'Certificates of the hosts.', default: [], ...beside },
    ),
  },
  'The Ingress.',
)

/** How Prometheus is reached. */
export const networkFields = { service, ingress }

/** The headless Service of a StatefulSet. */
export const headless = part(
  {
    annotations: textMap('Annotations of the Service.'),
    labels: textMap('Labels of the Service.'),
    servicePort: port({ description: 'Port of the Service.', default: 80, ...beside }),
    gRPC,
  },
  'The headless Service of the StatefulSet.',
)
