import {
  described,
  integer,
  listOf,
  mapOf,
  object,
  oneOf,
  optionally,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clientMode } from '../../shapes/client-mode.ts'
import { objectSelector, portSelector } from '../../shapes/selectors.ts'
import { approvedStatus, ownedByWorkspace } from '../../shapes/status.ts'

const port = object('A port.', {
  number: required(integer('Number of the port.', { minimum: 1, maximum: 65535 })),
  protocol: required(
    optionally(
      oneOf('Protocol of the port.', {
        HTTP: 'HTTP.',
        http: 'HTTP.',
        HTTPS: 'HTTP over TLS.',
        https: 'HTTP over TLS.',
        GRPC: 'GRPC.',
        grpc: 'GRPC.',
        gRPC: 'GRPC.',
        HTTP2: 'HTTP/2.',
        http2: 'HTTP/2.',
        MONGO: 'MongoDB.',
        mongo: 'MongoDB.',
        TCP: 'TCP.',
        tcp: 'TCP.',
        TLS: 'TLS.',
        tls: 'TLS.',
      }),
      'enum',
    ),
  ),
  targetPort: described(
    'The port of the services behind the host names. The same number when it is not set.',
    portSelector,
  ),
})

export const virtualDestination = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'VirtualDestination',
  plural: 'virtualdestinations',
  version: 'v2',
  shortNames: ['vd'],
  description:
    'One host name for services of several clusters, with load balancing and failover between them.',
  isEnterprise: true,
  spec: object(
    'The host names, and the services behind them.',
    {
      hosts: listOf(
        'Host names, which resolve in every cluster that sees the VirtualDestination.',
        text('A host name.'),
      ),
      services: listOf('Kubernetes Services behind the host names.', objectSelector),
      externalServices: listOf('ExternalServices behind the host names.', objectSelector),
      externalWorkloads: listOf('ExternalWorkloads behind the host names.', objectSelector),
      ports: required(listOf('Ports of the host names.', port, { minItems: 1 })),
      clientMode,
    },
    {
      rules: [
        {
          rule: '!self.ports.exists(port, has(port.targetPort)) || has(self.services) || has(self.externalServices) || has(self.externalWorkloads)',
          message: 'targetPort requires services, externalServices or externalWorkloads',
        },
        {
          rule: 'has(self.services) || has(self.externalServices) || has(self.externalWorkloads) || has(self.hosts) && size(self.hosts) > 0',
          message: 'requires services, externalServices, externalWorkloads or hosts',
        },
      ],
    },
  ),
  status: approvedStatus({
    numSelectedBackingServices: uint32('Number of services behind the host names.'),
    numAppliedDestinationPolicies: mapOf('Number of policies by kind.', uint32('Number of policies.')),
    ...ownedByWorkspace,
  }),
  columns: [approvalColumn],
})
