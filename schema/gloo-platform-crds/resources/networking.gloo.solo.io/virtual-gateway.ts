import { listOf, object, uint32 } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'
import { listener } from './virtual-gateway.listener.ts'

export const virtualGateway = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'VirtualGateway',
  plural: 'virtualgateways',
  version: 'v2',
  shortNames: ['vg'],
  description: 'Opens ports of ingress, egress or east-west gateways, and says which RouteTables they serve.',
  isEnterprise: true,
  spec: object('The gateways, and their ports.', {
    workloads: listOf('Pods of the gateways.', workloadSelector),
    listeners: required(
      listOf('Listeners: the ports that are open.', listener, { minItems: 1, maxItems: 300000 }),
    ),
  }),
  status: approvedStatus({
    selectedWorkloadsCount: uint32('Number of workloads that are selected.'),
    routeTablesCount: uint32('Number of RouteTables that are served.'),
    externalServicesCount: uint32('Number of ExternalServices that are exposed.'),
  }),
  columns: [approvalColumn],
})
