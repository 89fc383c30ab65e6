import { duration, flag, listOf, nullable, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { stringMatch } from '../../shapes/matchers.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedRoutes } from '../../shapes/status.ts'

export const corsPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'CORSPolicy',
  plural: 'corspolicies',
  version: 'v2',
  shortNames: ['cors'],
  description: 'Lets scripts of other origins call routes from a browser.',
  isEnterprise: true,
  spec: object('The origins, and the routes that they may call.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('What browsers allow.', {
      allowOrigins: listOf('Origins whose scripts may call.', stringMatch),
      allowMethods: listOf('Methods that they may use.', text('A method, such as `GET`.')),
      allowHeaders: listOf('Headers that they may send.', text('Name of a header.')),
      exposeHeaders: listOf('Headers of the response that they may read.', text('Name of a header.')),
      maxAge: duration('How long a browser remembers the answer.'),
      allowCredentials: nullable(flag('Whether requests may have cookies and other credentials.')),
    }),
  }),
  status: approvedStatus(selectedRoutes),
  columns: [approvalColumn],
})
