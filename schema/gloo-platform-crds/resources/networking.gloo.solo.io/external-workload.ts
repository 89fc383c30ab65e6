import { listOf, mapOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { approvedStatus, ownedByWorkspace } from '../../shapes/status.ts'
import { identitySelector } from './external-workload.identity.ts'
import { readinessProbe } from './external-workload.probe.ts'

export const externalWorkload = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'ExternalWorkload',
  plural: 'externalworkloads',
  version: 'v2alpha1',
  shortNames: ['ew'],
  description: 'A workload outside Kubernetes, such as a virtual machine, that belongs to the mesh.',
  isEnterprise: false,
  gate: 'ExternalWorkloads',
  spec: object('The workload: its identity, its ports and its clusters.', {
    identitySelector,
    ports: listOf(
      'Ports that the workload serves.',
      object('A port.', {
        name: text('Name of the port.'),
        number: uint32('Number of the port.'),
        protocol: text('Protocol of the port.'),
      }),
    ),
    readinessProbe,
    connectedClusters: mapOf(
      'Namespaces of the workload and its Services, by cluster.',
      text('Name of the namespace.'),
    ),
  }),
  status: approvedStatus({
    numAppliedPolicies: mapOf('Number of policies by kind.', uint32('Number of policies.')),
    ...ownedByWorkspace,
  }),
  columns: [approvalColumn],
})
