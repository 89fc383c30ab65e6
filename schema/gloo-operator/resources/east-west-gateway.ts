import { required } from '../../model/collections.ts'
import type { Resource } from '../../model/resource.ts'
import { int32, listOf, object, oneOf, openObject, text } from '../../model/resource-fields.ts'
import { operatorSources } from '../sources.ts'

const listener = object('One port.', {
  name: required(text('Name of the listener.')),
  hostname: text('Host name that the listener accepts; any when it is not set.'),
  port: required(
    int32(
      'Number of the port: 15008 for the traffic between clusters, 15012 for the discovery of services between clusters.',
      { minimum: 1, maximum: 65535 },
    ),
  ),
  protocol: required(text('Protocol: `HBONE` for port 15008, `TLS` for port 15012.')),
  tls: openObject('TLS settings.', {
    mode: oneOf('Who decrypts connections.', {
      Passthrough: 'The workload behind the gateway.',
      Terminate: 'The gateway.',
    }),
  }),
  allowedRoutes: openObject('Routes that may use the listener.'),
})

const spec = object('The gateway.', {
  gatewayClassName: required(
    text(
      'GatewayClass: `istio-eastwest` for the gateway of the cluster itself, `istio-remote` for an object that represents the gateway of another cluster.',
    ),
  ),
  listeners: required(listOf('Ports of the gateway.', listener, { minItems: 1, maxItems: 64 })),
  addresses: listOf(
    'Addresses: with `istio-remote` those of the gateway in the other cluster.',
    object('One address.', {
      type: text('`IPAddress` or `Hostname`.'),
      value: text('The address.'),
    }),
  ),
  infrastructure: openObject('Labels and annotations for the objects that are created from the gateway.'),
})

const status = openObject('Observed state of the gateway. Users do not write it.')

/** The kind is of the Gateway API; of its objects only those between clusters are known here. */
export const eastWestGateway: Resource = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  plural: 'gateways',
  singular: 'gateway',
  shortNames: ['gtw'],
  categories: ['gateway-api'],
  scope: 'Namespaced',
  labels: {},
  stamps: [],
  description:
    'A gateway of the Gateway API, here for the traffic between linked clusters: the labels `topology.istio.io/network` and `istio.io/expose-istiod` say for which network it is, and whether it exposes istiod.',
  source: `${operatorSources.guide}; Kubernetes: Gateway API v1`,
  isPartlyKnown: true,
  judgedWhere: { keys: ['spec', 'gatewayClassName'], values: ['istio-eastwest', 'istio-remote'] },
  versions: [
    { name: 'v1', isServed: true, isStored: true, spec, status, hasStatusResource: true, columns: [] },
    { name: 'v1beta1', isServed: true, isStored: false, spec, status, hasStatusResource: true, columns: [] },
  ],
}
