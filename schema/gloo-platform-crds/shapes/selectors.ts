import { integer, object, oneOf, text } from '../../model/resource-fields.ts'
import { labels } from './references.ts'

/** Where objects of the management plane are looked for. */
const place = {
  cluster: text('Name of the cluster. Empty: any.'),
  namespace: text('Name of the namespace. Empty: any.'),
  workspace: text('Name of the workspace. Empty: any that is visible from here.'),
}

/** Objects by their labels and where they are. */
export const labelSelector = object(
  'Selector by labels, cluster, namespace and workspace. Empty: everything.',
  { labels: labels('Labels that the selected objects must have.'), ...place },
  { definition: 'LabelSelector' },
)

/** Objects by labels, name and where they are. */
export const objectSelector = object(
  'Selector by labels, name, cluster, namespace and workspace. Empty: everything.',
  {
    labels: labels('Labels that the selected objects must have.'),
    name: text('Name of the object. Empty: any.'),
    ...place,
  },
  { definition: 'ObjectSelector' },
)

/** A port by number or by name. */
export const portSelector = object(
  'The port, by number or by name.',
  {
    number: integer('Number of the port.', { minimum: 1, maximum: 65535 }),
    name: text('Name of the port.'),
  },
  { definition: 'PortSelector', atMostOne: [['number', 'name']] },
)

/** Destinations of traffic. */
export const destinationSelector = object(
  'Destinations of routes.',
  {
    kind: oneOf('Kind of the destinations.', {
      SERVICE: 'Kubernetes Services.',
      VIRTUAL_DESTINATION: 'VirtualDestinations.',
      EXTERNAL_SERVICE: 'ExternalServices.',
    }),
    port: portSelector,
    selector: objectSelector,
  },
  { definition: 'DestinationSelector' },
)

/** Routes that a policy applies to. */
export const routeSelector = object(
  'Routes, selected directly or by their destinations.',
  { route: labelSelector, withDestinations: destinationSelector },
  { definition: 'RouteSelector', atMostOne: [['route', 'withDestinations']] },
)

/** Listeners of VirtualGateways that a policy applies to. */
export const listenerSelector = object(
  'Listeners, by their VirtualGateway and port.',
  { virtualGateway: objectSelector, port: portSelector },
  { definition: 'ListenerSelector' },
)

/** Workloads that something applies to. */
export const workloadSelector = object(
  'Workloads, by kind and labels.',
  {
    kind: oneOf('Kind of the workloads.', {
      KUBE: 'Kubernetes pods.',
      VM: 'Workloads outside Kubernetes.',
    }),
    port: portSelector,
    selector: objectSelector,
  },
  { definition: 'WorkloadSelector' },
)
