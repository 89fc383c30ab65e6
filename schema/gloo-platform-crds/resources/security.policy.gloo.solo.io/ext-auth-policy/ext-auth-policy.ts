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
    'Lets an external auth server decide on requests: by login, tokens, API keys, policies or a server of your own.',
  isEnterprise: true,
  spec: object('How requests are judged, and what is protected.', {
    applyToRoutes: listOf('Routes that the policy applies to.', routeSelector),
    applyToDestinations: listOf('Destinations that the policy applies to.', destinationSelector),
    config: object(
      'The server, and how it judges.',
      {
        server: clusterReference('The ExtAuthServer that judges. That of the workspace when it is not set.'),
        glooAuth: object('Ways of judging that the external auth server of Solo knows.', {
          configs: required(
            listOf('Ways of judging, one after the other, or as `booleanExpr` combines them.', config, {
              minItems: 1,
            }),
          ),
          booleanExpr: nullable(
            text(
              'How the ways of judging are combined, by name: `(a || b) && !c`. All must allow a request when it is not set.',
            ),
          ),
          failOnRedirect: flag(
            'Whether a redirect to a login counts as a refusal, so that the next way of judging is tried.',
          ),
        }),
        customAuth: object('A server of your own, which the ExtAuthServer names.', {
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
