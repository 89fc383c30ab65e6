import { freeMapping, lenientSection, listOf, required, section } from '../../../model/collections.ts'
import { count, flag, oneOf, text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'
import { templatedTexts } from './texts.ts'

/** What the two sections set of their Service. */
export interface ServiceDefaults {
  enabled?: boolean
  type: 'ClusterIP' | 'LoadBalancer'
  clusterIP?: string
}

/** The Service of the pods. */
export function service(own: ServiceDefaults) {
  return section(
    {
      enabled: flag({
        description: 'Create the Service. Not set: unless the collector runs as a DaemonSet.',
        ...(own.enabled === undefined ? {} : { default: own.enabled }),
        source,
      }),
      type: oneOf({
        description: 'Type of the Service.',
        members: {
          ClusterIP: 'Inside the cluster.',
          NodePort: 'On each node.',
          LoadBalancer: 'Outside, by a load balancer of the platform.',
          ExternalName: 'A name in the DNS.',
        },
        default: own.type,
        source,
      }),
      clusterIP: text({
        description: 'IP address inside the cluster; `None` for a headless Service.',
        ...(own.clusterIP === undefined ? {} : { default: own.clusterIP }),
        source,
      }),
      loadBalancerIP: text({ description: 'IP address of the load balancer.', source }),
      loadBalancerSourceRanges: listOf(text({ description: 'A range in CIDR form.', source }), {
        description: 'Addresses from which the load balancer takes connections.',
        source,
      }),
      externalTrafficPolicy: trafficPolicy('Which nodes answer connections of the load balancer.'),
      internalTrafficPolicy: trafficPolicy(
        'Which pods answer connections from the cluster. Not set: those of the same node for a DaemonSet, else all.',
      ),
      annotations: templatedTexts('Annotations of the Service.', { default: {} }),
    },
    { description: 'The Service of the collector.' },
  )
}

function trafficPolicy(description: string) {
  return oneOf({
    description,
    members: { Local: 'Those of the same node.', Cluster: 'All.', '': 'The default.' },
    source,
  })
}

/** The Ingress objects for the Service. */
export const ingress = section(
  {
    enabled: flag({
      description: 'Create an Ingress, and the Service with it.',
      default: false,
      source,
    }),
    ...ingressFields(),
    additionalIngresses: listOf(
      section(
        { name: required(text({ description: 'End of the name.', source })), ...ingressFields() },
        { description: 'An Ingress.' },
      ),
      {
        description: 'More Ingress objects.',
        default: [],
        source,
      },
    ),
  },
  { description: 'Ingress objects that lead to the Service.', definition: 'collectorIngress' },
)

function ingressFields() {
  return {
    ingressClassName: text({ description: 'Class of the Ingress.', source }),
    annotations: templatedTexts('Annotations of the Ingress.'),
    hosts: listOf(
      section(
        {
          host: required(text({ description: 'Host name; it may use template expressions.', source })),
          paths: required(
            listOf(
              section(
                {
                  path: required(text({ description: 'Path of the URL.', source })),
                  pathType: required(
                    oneOf({
                      description: 'How the path is compared.',
                      members: {
                        Exact: 'The whole path.',
                        Prefix: 'Its first path elements.',
                        ImplementationSpecific: 'As the Ingress controller decides.',
                      },
                      source,
                    }),
                  ),
                  port: required(
                    count({ description: 'Port of the Service.', minimum: 1, maximum: 65535, source }),
                  ),
                },
                { description: 'A path.', definition: 'collectorIngressPath' },
              ),
              { description: 'Paths of the host.', source },
            ),
          ),
        },
        { description: 'A host.', definition: 'collectorIngressHost' },
      ),
      { description: 'Hosts and paths.', template: true, source },
    ),
    tls: listOf(
      section(
        {
          secretName: text({ description: 'Secret with the certificate.', source }),
          hosts: listOf(text({ description: 'Host name; it may use template expressions.', source }), {
            description: 'Hosts of the certificate.',
            source,
          }),
        },
        { description: 'A certificate.', definition: 'collectorIngressTls' },
      ),
      { description: 'Certificates.', template: true, source },
    ),
  }
}

/** Who may connect to the pods, and to whom they may. */
export const networkPolicy = section(
  {
    enabled: flag({ description: 'Create a NetworkPolicy.', default: false, source }),
    annotations: templatedTexts('Annotations of the NetworkPolicy.', { default: {} }),
    allowIngressFrom: rules('Peers that may connect to the open ports. Empty: everybody.'),
    extraIngressRules: rules('More rules for connections to the pods.'),
    egressRules: rules('Rules for connections of the pods. Empty: no limits.'),
  },
  { description: 'NetworkPolicy of the pods.', definition: 'collectorNetworkPolicy' },
)

function rules(description: string) {
  return listOf(freeMapping({ description: 'As in a NetworkPolicy.', source }), {
    description,
    default: [],
    source,
  })
}

/** Values that Helm passes to the third-party chart. */
export const global = (restarts: readonly string[]) =>
  lenientSection(
    {
      imageRegistry: text({
        description: 'Registry in front of the name of the image. `global.imageRegistry` overrides it.',
        source,
        restarts,
      }),
    },
    { description: 'Global values of the collector.' },
  )
