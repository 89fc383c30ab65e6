import { flag, listOf, mapOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { phase } from '../../shapes/phase.ts'
import { destinationSelector, routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedDestinationPorts, selectedRoutes } from '../../shapes/status.ts'
import { provider } from './jwt-policy.provider.ts'

export const jwtPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'JWTPolicy',
  plural: 'jwtpolicies',
  version: 'v2',
  shortNames: ['jwt'],
  description: 'Requires a JSON web token (JWT) in requests, and verifies it.',
  isEnterprise: true,
  spec: object('The tokens, and what is protected.', {
    applyToRoutes: listOf('Routes that the policy applies to.', routeSelector),
    applyToDestinations: listOf('Destinations that the policy applies to.', destinationSelector),
    config: object('Which tokens are accepted.', {
      providers: mapOf('Issuers of tokens by name.', provider),
      claims: listOf(
        'Required claims. A token must have all of them.',
        object('A claim.', {
          key: text('Name of the claim.'),
          values: listOf('Accepted values. The claim must have one of them.', text('A value.')),
          notValues: listOf('Values that the claim must not have.', text('A value.')),
          nestedClaimDelimiter: text('Character that separates the names of nested claims.'),
        }),
      ),
      requiredScopes: listOf('Required scopes. A token must have all of them.', text('Name of a scope.')),
      validationPolicy: oneOf('Which requests are allowed.', {
        REQUIRE_VALID: 'Those with a valid token.',
        ALLOW_MISSING: 'Those with a valid token or none.',
        ALLOW_MISSING_OR_FAILED: 'All.',
      }),
      allowMissingOrFailed: flag('Whether all requests are allowed. Superseded by `validationPolicy`.'),
      clearRouteCache: oneOf('Whether the route is selected again after the token is verified.', {
        AUTO: 'If the policy changes headers.',
        FALSE: 'Never.',
        TRUE: 'Always.',
      }),
      phase,
    }),
  }),
  status: approvedStatus({ ...selectedDestinationPorts, ...selectedRoutes }),
  columns: [approvalColumn],
})
