import { described, flag, listOf, object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { phase } from '../../shapes/phase.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'
import { injaTemplate } from './transformation-policy.template.ts'

export const transformationPolicy = glooResource({
  group: 'trafficcontrol.policy.gloo.solo.io',
  kind: 'TransformationPolicy',
  plural: 'transformationpolicies',
  version: 'v2',
  shortNames: ['tp'],
  description: 'Changes headers and bodies of requests and responses by templates.',
  isEnterprise: true,
  spec: object('The templates, and the routes that they apply to.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('What is changed.', {
      request: object('How requests are changed.', {
        injaTemplate: described('Templates for the request.', injaTemplate),
        recalculateRoutingDestination: flag('Whether the route is selected again for the changed request.'),
      }),
      response: object('How responses are changed.', {
        injaTemplate: described('Templates for the response.', injaTemplate),
      }),
      phase,
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
