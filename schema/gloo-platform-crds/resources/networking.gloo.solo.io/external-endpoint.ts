import { listOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { locality } from '../../shapes/locality.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const externalEndpoint = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'ExternalEndpoint',
  plural: 'externalendpoints',
  version: 'v2',
  shortNames: ['ep'],
  description: 'An address outside the mesh that serves ExternalServices.',
  isEnterprise: true,
  spec: object('The address, and its ports.', {
    address: text('IP address, host name, or path of a Unix socket.'),
    ports: listOf(
      'Ports of the address. They have the names of the ports of the ExternalService.',
      object('A port.', { name: text('Name of the port.'), number: uint32('Number of the port.') }),
    ),
    locality: object('Where the address is.', locality),
  }),
  status: approvedStatus({}),
  columns: [approvalColumn],
})
