import {
  described,
  flag,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  text,
} from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { allowedRoutes } from '../../shapes/cloud-routes.ts'
import { headerMatcher, stringMatch } from '../../shapes/matchers.ts'
import { clusterNameReference, labels } from '../../shapes/references.ts'
import { objectSelector } from '../../shapes/selectors.ts'
import { forwardTo } from './route-table.forward.ts'

const matcher = object(
  'Requests that meet all conditions that are set.',
  {
    name: text('Name of the matcher.'),
    uri: described('Path of the request.', stringMatch),
    method: text('Method, such as `GET`. Empty: any.'),
    headers: listOf('Headers, all of which must match.', headerMatcher),
    queryParameters: listOf(
      'Query parameters, all of which must match.',
      object('A query parameter.', {
        name: text('Name of the parameter.'),
        value: text('Value of the parameter. Empty: any.'),
        regex: flag('Whether `value` is a regular expression, in the syntax of RE2.'),
      }),
    ),
    port: integer('Port that the request arrives at. Empty: any.', { minimum: 0, maximum: 65535 }),
  },
  { definition: 'HttpMatcher' },
)

export const httpRoute = object(
  'A route: its matchers, and one action.',
  {
    name: text('Name of the route, for policies and metrics.'),
    labels: labels('Labels by which policies select the route.'),
    matchers: listOf('Requests that the route is for: those that meet one item. Empty: all.', matcher),
    forwardTo: described('Forwards requests to destinations.', forwardTo),
    delegate: object('Delegates to the routes of other RouteTables.', {
      routeTables: listOf('RouteTables without hosts.', objectSelector),
      allowedRoutes,
      sortMethod: oneOf('Order of their routes.', {
        TABLE_WEIGHT: 'By the weight of the RouteTables, the largest first.',
        ROUTE_SPECIFICITY: 'The more specific matcher first.',
      }),
    }),
    redirect: object(
      'Redirects the client.',
      {
        hostRedirect: text('Host to redirect to. Empty: the same.'),
        pathRedirect: text('Path to redirect to. Empty: the same.'),
        responseCode: oneOf('Status of the response.', {
          MOVED_PERMANENTLY: '301.',
          FOUND: '302.',
          SEE_OTHER: '303.',
          TEMPORARY_REDIRECT: '307.',
          PERMANENT_REDIRECT: '308.',
        }),
      },
      { atMostOne: [['pathRedirect']] },
    ),
    directResponse: object('Responds directly, without a destination.', {
      status: required(integer('HTTP status of the response.', { minimum: 100, maximum: 599 })),
      body: text('Body of the response.', { maxLength: 1048576 }),
    }),
    graphql: object(
      'Answers GraphQL queries.',
      {
        schema: clusterNameReference('The GraphQLSchema.'),
        stitchedSchema: clusterNameReference('The GraphQLStitchedSchema.'),
        options: object('How queries are answered.', {
          logSensitiveInfo: nullable(flag('Whether queries with their values are logged.')),
        }),
      },
      { atMostOne: [['schema', 'stitchedSchema']] },
    ),
  },
  {
    definition: 'HttpRoute',
    atMostOne: [['forwardTo', 'delegate', 'redirect', 'directResponse', 'graphql']],
  },
)
