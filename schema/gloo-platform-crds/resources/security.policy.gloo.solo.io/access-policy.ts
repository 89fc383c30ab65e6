import {
  described,
  flag,
  listOf,
  mapOf,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { enforcementLayers } from '../../shapes/enforcement-layers.ts'
import { destinationSelector, labelSelector, objectSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

const authz = object(
  'Requests that are allowed. They must meet all conditions that are set.',
  {
    allowedClients: listOf(
      'Clients that requests may come from. Empty: any.',
      object('Clients, by their identity.', {
        serviceAccountSelector: described('Service accounts of the clients.', objectSelector),
        externalWorkloadSelector: described('ExternalWorkloads that are clients.', objectSelector),
        requestIdentityMatcher: object('Identities in the token (JWT) of the request.', {
          requestPrincipals: listOf(
            'Issuers and subjects of the token, separated by `/`. One of them must match.',
            text('Issuer and subject, separated by `/`.'),
          ),
          notRequestPrincipals: listOf(
            'Issuers and subjects, separated by `/`, that must not match.',
            text('Issuer and subject, separated by `/`.'),
          ),
        }),
      }),
    ),
    allowedPaths: listOf(
      'Paths, optionally with `*` at the beginning or the end. Empty: any.',
      text('A path.'),
    ),
    allowedMethods: listOf('Methods. Empty: any.', text('A method, such as `GET`.')),
    allowedIpBlocks: listOf(
      'Source addresses of the connection. Empty: any.',
      text('An IP address or range.'),
    ),
    allowedRemoteIpBlocks: listOf(
      'Original addresses of the client, from the header `X-Forwarded-For`. Empty: any.',
      text('An IP address or range.'),
    ),
    match: object('Further conditions.', {
      request: object('Conditions on the request.', {
        headers: mapOf(
          'Headers by name.',
          object('Values of a header.', {
            values: listOf('Accepted values. The header must have one of them.', text('A value.')),
            notValues: listOf('Values that the header must not have.', text('A value.')),
          }),
        ),
      }),
    }),
    dryRun: flag('Whether requests are checked and counted, but not refused.'),
  },
  { definition: 'Authorization' },
)

export const accessPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'AccessPolicy',
  plural: 'accesspolicies',
  version: 'v2',
  shortNames: ['ap'],
  description:
    'Which clients may call workloads or destinations, and whether they must use mutual TLS. What one policy allows, no other policy forbids.',
  isEnterprise: true,
  spec: object('The clients, and what they may call.', {
    applyToDestinations: listOf(
      'Destinations that the policy applies to. Empty: all that the workspace sees, unless `applyToWorkloads` is set.',
      destinationSelector,
    ),
    applyToWorkloads: listOf(
      'Workloads that the policy applies to.',
      object('Workloads, by labels, cluster, namespace and workspace.', { selector: labelSelector }),
    ),
    config: object('Who may call, and how.', {
      authn: object('How clients prove who they are.', {
        tlsMode: oneOf('Whether clients must use mutual TLS.', {
          DISABLE: 'Connections have no TLS.',
          PERMISSIVE: 'Connections may have mutual TLS or none.',
          STRICT: 'Connections must have mutual TLS.',
        }),
      }),
      authz: described('Requests that are allowed.', authz),
      authzList: listOf('Several sets of requests that are allowed, instead of `authz`.', authz),
      enforcementLayers,
    }),
  }),
  status: approvedStatus({
    numSelectedDestinationPorts: uint32('Number of ports of destinations that the policy selects.'),
    numSelectedNamespaces: uint32('Number of namespaces that the policy selects.'),
    numAllowedServiceAccounts: uint32('Number of service accounts that are allowed.'),
  }),
  columns: [approvalColumn],
})
