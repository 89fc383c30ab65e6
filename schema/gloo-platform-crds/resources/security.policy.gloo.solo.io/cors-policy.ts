import { duration, flag, listOf, nullable, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { stringMatch } from '../../shapes/matchers.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const corsPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'CORSPolicy',
  plural: 'corspolicies',
  version: 'v2',
  shortNames: ['cors'],
  description: 'Lets browser scripts of other origins call routes (cross-origin resource sharing).',
  isEnterprise: true,
  spec: object('The origins, and the routes that they may call.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('CORS settings that browsers get.', {
      allowOrigins: listOf('Origins whose scripts may call the routes.', stringMatch),
      allowMethods: listOf('Methods that the scripts may use.', text('A method, such as `GET`.')),
      allowHeaders: listOf('Headers that the scripts may send.', text('Name of a header.')),
      exposeHeaders: listOf('Response headers that the scripts may read.', text('Name of a header.')),
      maxAge: duration('How long a browser caches the preflight response.'),
      allowCredentials: nullable(flag('Whether requests may have cookies and other credentials.')),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
