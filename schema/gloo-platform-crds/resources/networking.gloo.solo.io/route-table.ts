import {
  described,
  int32,
  integer,
  listOf,
  mapOf,
  object,
  oneOf,
  text,
  uint32,
  withRules,
} from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destination } from '../../shapes/destinations.ts'
import { portalMetadata } from '../../shapes/portal-metadata.ts'
import { clusterReference } from '../../shapes/references.ts'
import { destinationSelector, workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus, ownedByWorkspace } from '../../shapes/status.ts'
import { destinations, forwardTo } from './route-table.forward.ts'
import { httpRoute } from './route-table.http.ts'

const onlyKube = "self.all(selector, !has(selector.kind) || selector.kind == 'KUBE')"

export const routeTable = glooResource({
  group: 'networking.gloo.solo.io',
  kind: 'RouteTable',
  plural: 'routetables',
  version: 'v2',
  shortNames: ['rt'],
  description:
    'Routes requests of hosts to destinations, at gateways and at the proxies of clients. A RouteTable without hosts contains routes that others delegate to.',
  isEnterprise: true,
  spec: object(
    'The hosts, the gateways or workloads that route their requests, and the routes.',
    {
      hosts: listOf(
        'Hosts whose requests are routed, with an optional `*.` at the beginning.',
        text('A host.'),
      ),
      virtualGateways: listOf(
        'VirtualGateways at which the routes apply.',
        clusterReference('A VirtualGateway.'),
      ),
      workloadSelectors: withRules(
        listOf(
          'Workloads whose proxies apply the routes. Without these and `virtualGateways`: all workloads of the workspace.',
          workloadSelector,
          { maxItems: 10000 },
        ),
        [{ rule: onlyKube, message: 'kind must be KUBE' }],
      ),
      applyToDestinations: withRules(
        listOf(
          'Destinations whose requests are routed, instead of listing each host in `hosts`.',
          destinationSelector,
        ),
        // KUBE is none of the kinds that the field may have.
        [{ rule: onlyKube, message: 'kind must not be set' }],
      ),
      defaultDestination: withRules(
        described('Destination of the routes that have `forwardTo` without destinations.', destination),
        [{ rule: '!has(self.subset) || size(self.subset) > 0', message: 'subset must not be empty' }],
      ),
      http: listOf('Routes for HTTP. The first that matches applies.', httpRoute, { maxItems: 10000 }),
      tcp: listOf(
        'Routes for TCP. The first that matches applies.',
        object(
          'A route for TCP.',
          {
            matchers: listOf(
              'Ports that the route is for. Empty: all.',
              object('A port.', {
                port: integer('Port that the connection arrives at.', { minimum: 0, maximum: 65535 }),
              }),
            ),
            forwardTo: required(
              withRules(forwardTo, [
                {
                  rule: 'has(self.destinations) && size(self.destinations) > 0',
                  message: 'requires at least one item in destinations',
                },
              ]),
            ),
          },
          { atMostOne: [['forwardTo']] },
        ),
        { maxItems: 10000 },
      ),
      tls: listOf(
        'Routes for TLS passthrough. The first that matches applies.',
        object(
          'A route for TLS.',
          {
            matchers: listOf(
              'Connections that the route is for. Empty: all.',
              object('Connections that meet all conditions that are set.', {
                sniHosts: listOf(
                  'Server names (SNI). The client must request one of them.',
                  text('A server name.'),
                ),
                port: integer('Port that the connection arrives at.', { minimum: 0, maximum: 65535 }),
              }),
            ),
            forwardTo: required(
              object('Forwards connections to destinations.', {
                destinations: required(
                  destinations('Destinations, which share the connections by weight.', 1),
                ),
              }),
            ),
          },
          { atMostOne: [['forwardTo']] },
        ),
        { maxItems: 10000 },
      ),
      failureMode: oneOf('What happens when a route cannot be translated.', {
        ROUTE_REPLACEMENT: 'The route responds with an error; the other routes still apply.',
        FREEZE_CONFIG: 'All routes keep their last valid configuration.',
      }),
      weight: int32(
        'Order among RouteTables of the same hosts, or that the same route delegates to. The largest comes first.',
      ),
      portalMetadata,
      virtualServiceAnnotations: mapOf(
        'Annotations of the generated Istio VirtualServices.',
        text('Value of the annotation.'),
      ),
    },
    {
      rules: [
        ...['virtualGateways', 'applyToDestinations', 'failureMode'].map((key) => ({
          rule: `has(self.hosts) || !has(self.${key})`,
          message: `${key} requires hosts: a RouteTable without hosts is for delegation`,
        })),
        { rule: 'has(self.http) || has(self.tcp) || has(self.tls)', message: 'requires http, tcp or tls' },
        {
          rule: '!has(self.defaultDestination) || has(self.http) && self.http.exists(route, has(route.forwardTo))',
          message: 'defaultDestination requires a route in http with forwardTo',
        },
        {
          rule: 'has(self.defaultDestination) || !has(self.http) || !self.http.exists(route, has(route.forwardTo) && has(route.forwardTo.destinations) && size(route.forwardTo.destinations) == 0)',
          message: 'a route whose forwardTo.destinations is empty requires defaultDestination',
        },
      ],
    },
  ),
  status: approvedStatus({
    numAllowedVirtualGateways: uint32('Number of VirtualGateways that allow the routes.'),
    numParentRouteTables: uint32('Number of RouteTables that delegate to the routes.'),
    numAppliedRoutePolicies: mapOf('Number of policies by kind.', uint32('Number of policies.')),
    ...ownedByWorkspace,
  }),
  columns: [approvalColumn],
})
