import {
  described,
  duration,
  flag,
  listOf,
  mapOf,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const extAuthServer = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'ExtAuthServer',
  plural: 'extauthservers',
  version: 'v2',
  shortNames: ['ess', 'eas'],
  description:
    'An external auth server, which allows or refuses requests for the ExtAuthPolicies that refer to it.',
  isEnterprise: true,
  spec: object('The server, and how the proxies call it.', {
    destinationServer: described(
      'The service of the server. The protocol of its port is gRPC, unless `httpService` is set.',
      destination,
    ),
    requestTimeout: duration('How long a proxy waits for the decision.'),
    failureModeAllow: flag('Whether requests are allowed when the server gives no decision.'),
    statusOnError: uint32('HTTP status of the response when the server gives no decision.'),
    clearRouteCache: flag(
      'Whether the route is selected again after the decision, because the server may change headers.',
    ),
    requestBody: object('The part of the body that the server gets. Not set: none.', {
      maxRequestBytes: uint32(
        'Largest body, in bytes. A larger one is refused with status 413, unless `allowPartialMessage` is set.',
      ),
      allowPartialMessage: flag('Whether the server gets the first part of a larger body.'),
      packAsBytes: flag('Whether the server gets the body as bytes, for bodies that are not text.'),
    }),
    httpService: object('Calls the server with HTTP instead of gRPC.', {
      pathPrefix: text('Prefix of the path of each request to the server.'),
      request: object('Parts of a request that the server gets.', {
        allowedHeaders: listOf(
          'Request headers that the server gets in addition to the usual ones.',
          text('Name of a header.'),
        ),
        headersToAdd: mapOf('Headers to add to requests to the server.', text('Value of the header.')),
      }),
      response: object('How the response headers of the server are used.', {
        allowedUpstreamHeaders: listOf(
          'Response headers of the server that are added to an allowed request.',
          text('Name of a header.'),
        ),
        allowedClientHeaders: listOf(
          'Response headers of the server that the client gets when a request is refused.',
          text('Name of a header.'),
        ),
      }),
    }),
    transportApiVersion: oneOf('Version of the Envoy API that the server uses.', {
      GLOO_MESH_AUTO: 'The management server decides.',
      ENVOY_AUTO: 'The proxy decides.',
      V3: 'Version 3.',
    }),
    statPrefix: text('Prefix of the proxy metrics about the server.'),
  }),
  status: approvedStatus({
    numAppliedPolicies: uint32('Number of policies that refer to the server.'),
    numSelectedBackingServices: uint32('Number of services behind the destination.'),
  }),
  columns: [approvalColumn],
})
