import { integer, object, oneOf, text } from '../../model/resource-fields.ts'
import { labels } from './references.ts'

/** Where objects of the management plane are looked for. */
const place = {
  cluster: text('Only in the cluster of this name. Empty: in any.'),
  namespace: text('Only in the namespace of this name. Empty: in any.'),
  workspace: text('Only in the workspace of this name. Empty: in any that may be seen from here.'),
}

/** Objects by their labels and where they are. */
export const labelSelector = object(
  'What is selected, by labels and place. Empty: everything.',
  { labels: labels('Labels that what is selected must have.'), ...place },
  { definition: 'LabelSelector' },
)

/** Objects by labels, name and where they are. */
export const objectSelector = object(
  'What is selected, by labels, name and place. Empty: everything.',
  {
    labels: labels('Labels that what is selected must have.'),
    name: text('Only objects of this name. Empty: of any.'),
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
    kind: oneOf('What the destinations are.', {
      SERVICE: 'Services of Kubernetes.',
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
  'Routes, by themselves or by where they lead.',
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
  'Workloads, by what they are and how they are labelled.',
  {
    kind: oneOf('What the workloads are.', {
      KUBE: 'Pods of Kubernetes.',
      VM: 'Workloads outside Kubernetes.',
    }),
    port: portSelector,
    selector: objectSelector,
  },
  { definition: 'WorkloadSelector' },
)
