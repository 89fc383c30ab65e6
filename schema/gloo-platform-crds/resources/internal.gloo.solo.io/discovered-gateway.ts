import { listOf, mapOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { clusterNameReference } from '../../shapes/references.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const discoveredGateway = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'DiscoveredGateway',
  plural: 'discoveredgateways',
  version: 'v2',
  shortNames: ['dg'],
  description: 'A gateway that the agent has discovered.',
  isEnterprise: false,
  spec: object('', {
    externalAddresses: listOf(
      '',
      object('', {
        address: text(),
        locality: object('', { region: text(), subZone: text(), zone: text() }),
        ports: listOf('', object('', { name: text(), number: uint32(), protocol: text() })),
      }),
    ),
    service: clusterNameReference(''),
    serviceAccountRefs: listOf('', clusterNameReference('')),
    serviceType: oneOf('', { CLUSTER_IP: '', NODE_PORT: '', LOAD_BALANCER: '', EXTERNAL_NAME: '' }),
    workloadLabels: mapOf('', text()),
  }),
  status: approvedStatus({ numVirtualGateways: uint32() }),
  columns: [],
})
