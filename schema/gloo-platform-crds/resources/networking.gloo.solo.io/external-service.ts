import {
  described,
  flag,
  listOf,
  mapOf,
  nullable,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterReference, labels } from '../../shapes/references.ts'
import { portSelector } from '../../shapes/selectors.ts'
import { approvedStatus, ownedByWorkspace } from '../../shapes/status.ts'

const port = object('A port.', {
  name: text('Name of the port.'),
  number: uint32('Number of the port.'),
  protocol: text('Protocol of the port, such as `HTTPS`.'),
  targetPort: described('Port of the endpoints, if it differs.', portSelector),
  clientsideTls: object('Encrypts connections that workloads open without TLS.', {
    mode: oneOf('Which side authenticates with a certificate.', {
      SIMPLE: 'The service.',
      DISABLE: 'Neither side: connections do not use TLS.',
      MUTUAL: 'The service and the client.',
      ISTIO_MUTUAL: 'The service and the client, with the certificates of the mesh.',
    }),
    sni: text('Server name (SNI) that the client requests.'),
    caCertificates: text('Path of the CA of the service, in the client pods.'),
    clientCertificate: text('Path of the certificate of the client.'),
    privateKey: text('Path of the private key of the client.'),
    credentialName: text('Secret with certificate, key and CA, for gateways.'),
    insecureSkipVerify: nullable(flag('Whether the certificate of the service is not verified.')),
  }),
  egressGatewayRoutes: object('Sends the traffic through egress gateways.', {
    virtualGatewayRefs: listOf(
      'VirtualGateways to send the traffic through.',
      clusterReference('A VirtualGateway.'),
    ),
    portMatch: uint32('Port that clients call.'),
  }),
})

export const externalService = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'ExternalService',
  plural: 'externalservices',
  version: 'v2',
  shortNames: ['es'],
  description: 'A host outside the mesh that workloads may call, and that routes and policies may refer to.',
  isEnterprise: true,
  spec: object('The hosts, and where they are.', {
    hosts: listOf('Host names of the service.', text('A host name.')),
    addresses: listOf(
      'IP addresses or ranges by which proxies identify traffic to the service.',
      text('An address or range.'),
    ),
    selector: labels(
      'Labels of the ExternalEndpoints that serve the hosts. Not set: the hosts are resolved with DNS.',
    ),
    subjectAltNames: listOf(
      'Accepted subject alternative names. The certificate of the service must have one of them.',
      text('A name.'),
    ),
    ports: listOf('Ports of the service.', port),
  }),
  status: approvedStatus({
    numSelectedExternalEndpoints: uint32('Number of ExternalEndpoints that serve the hosts.'),
    numSelectedVirtualGateways: uint32('Number of VirtualGateways that the traffic is sent through.'),
    numAppliedDestinationPolicies: mapOf('Number of policies by kind.', uint32('Number of policies.')),
    ...ownedByWorkspace,
  }),
  columns: [approvalColumn],
})
