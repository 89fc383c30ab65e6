import { decimal, flag, listOf, nullable, object } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { stringMatch } from '../../shapes/matchers.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const csrfPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'CSRFPolicy',
  plural: 'csrfpolicies',
  version: 'v2',
  shortNames: ['csrf'],
  description: 'Refuses state-changing requests from pages of other origins (cross-site request forgery).',
  isEnterprise: true,
  spec: object('The origins, and the routes that are protected.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('Which requests are checked, and which origins are allowed.', {
      filterEnabled: flag('Whether requests are refused.'),
      shadowEnabled: flag('Whether requests are checked and counted, but not refused (shadow mode).'),
      percentage: nullable(decimal('Share of the requests that are checked, in percent.')),
      additionalOrigins: listOf('Origins that are allowed besides the host of the request.', stringMatch),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
