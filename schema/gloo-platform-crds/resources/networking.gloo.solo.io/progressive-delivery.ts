import { required } from '../../../model/collections.ts'
import { int32, listOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterReference, labels } from '../../shapes/references.ts'
import { commonStatus } from '../../shapes/status.ts'

const destination = object('Where the requests go.', {
  host: required(text('Host name of the service.')),
  subset: required(
    object('Pods of the service.', {
      labels: labels('Labels that the pods must have.'),
      name: text('Name of the subset.'),
    }),
  ),
  port: object('Port of the service.', { number: uint32('Number of the port.') }),
})

export const progressiveDelivery = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'ProgressiveDelivery',
  plural: 'progressivedeliveries',
  version: 'v2alpha1',
  shortNames: ['pd'],
  since: '2.14.0',
  description: 'Weights for the routes of a RouteTable, which a progressive delivery tool changes.',
  isEnterprise: true,
  spec: object('The routes, and their weights.', {
    routeTableRef: required(clusterReference('The RouteTable.')),
    virtualServicePatch: listOf(
      'Changes of the VirtualServices that are generated from the RouteTable.',
      object('One route.', {
        name: text('Name of the route.'),
        route: required(
          listOf(
            'Destinations, each with its share of the requests.',
            object('One destination.', {
              destination: required(destination),
              weight: int32('Share of the requests.'),
            }),
          ),
        ),
      }),
    ),
  }),
  status: object('What the management server reports.', {
    common: commonStatus,
    failedToPatchVirtualServices: listOf(
      'VirtualServices that could not be changed.',
      clusterReference('One VirtualService.'),
    ),
    patchedVirtualServices: listOf(
      'VirtualServices that were changed.',
      clusterReference('One VirtualService.'),
    ),
  }),
  columns: [approvalColumn],
})
