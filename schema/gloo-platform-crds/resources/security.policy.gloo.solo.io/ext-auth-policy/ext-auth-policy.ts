import { flag, listOf, mapOf, nullable, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../../gloo-resource.ts'
import { clusterReference } from '../../../shapes/references.ts'
import { destinationSelector, routeSelector } from '../../../shapes/selectors.ts'
import { approvedStatus, selectedDestinationPorts, selectedRoutes } from '../../../shapes/status.ts'
import { config } from './config.ts'

export const extAuthPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'ExtAuthPolicy',
  plural: 'extauthpolicies',
  version: 'v2',
  shortNames: ['extauth'],
  description:
    'Lets an external auth server allow or refuse requests, by login, tokens, API keys, policies or a server of your own.',
  isEnterprise: true,
  spec: object('How requests are authenticated and authorized, and what is protected.', {
    applyToRoutes: listOf('Routes that the policy applies to.', routeSelector),
    applyToDestinations: listOf('Destinations that the policy applies to.', destinationSelector),
    config: object(
      'The external auth server, and its authentication steps.',
      {
        server: clusterReference(
          'The ExtAuthServer that checks requests. That of the workspace when it is not set.',
        ),
        glooAuth: object('Authentication with the external auth server of Solo.', {
          configs: required(
            listOf('Authentication steps, in this order, or as `booleanExpr` combines them.', config, {
              minItems: 1,
            }),
          ),
          booleanExpr: nullable(
            text(
              'Boolean expression over the names of steps, such as `(a || b) && !c`. Not set: all steps must allow a request.',
            ),
          ),
          failOnRedirect: flag(
            'Whether a redirect to a login counts as a refusal, so that the next step is tried.',
          ),
        }),
        customAuth: object('Authentication with a server of your own, which the ExtAuthServer names.', {
          contextExtensions: mapOf(
            'Values that the server gets with each request, by name.',
            text('A value.'),
          ),
        }),
      },
      { atMostOne: [['glooAuth', 'customAuth']] },
    ),
  }),
  status: approvedStatus({ ...selectedDestinationPorts, ...selectedRoutes }),
  columns: [approvalColumn],
})
