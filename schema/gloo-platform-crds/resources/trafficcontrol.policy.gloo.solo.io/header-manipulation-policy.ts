import { described, listOf, mapOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { destinationSelector, labelSelector, routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const headerManipulationPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'HeaderManipulationPolicy',
  plural: 'headermanipulationpolicies',
  version: 'v2',
  shortNames: ['hmp'],
  description: 'Adds and removes headers of requests and responses.',
  isEnterprise: true,
  spec: object('The headers, and the routes that the policy applies to.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees, unless `applyToRouteDestinations` is set.',
      routeSelector,
    ),
    applyToRouteDestinations: listOf(
      'Destinations of routes that the policy applies to.',
      object('Destinations of some routes.', {
        route: described('The routes.', labelSelector),
        onDestinations: listOf('The destinations.', destinationSelector),
      }),
    ),
    config: object('What is added and removed.', {
      appendRequestHeaders: mapOf('Headers to add to requests, by name.', text('Value of the header.')),
      removeRequestHeaders: listOf('Headers to remove from requests.', text('Name of a header.')),
      appendResponseHeaders: mapOf('Headers to add to responses, by name.', text('Value of the header.')),
      removeResponseHeaders: listOf('Headers to remove from responses.', text('Name of a header.')),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
