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
  description: 'Requires a JSON web token of requests, and checks it.',
  isEnterprise: true,
  spec: object('The tokens, and what is protected.', {
    applyToRoutes: listOf('Routes that the policy applies to.', routeSelector),
    applyToDestinations: listOf('Destinations that the policy applies to.', destinationSelector),
    config: object('Which tokens are accepted.', {
      providers: mapOf('Issuers of tokens by name.', provider),
      claims: listOf(
        'Claims, all of which a token must have.',
        object('A claim.', {
          key: text('Name of the claim.'),
          values: listOf('Values, one of which the claim must have.', text('A value.')),
          notValues: listOf('Values that the claim must not have.', text('A value.')),
          nestedClaimDelimiter: text('Character that separates the names of nested claims.'),
        }),
      ),
      requiredScopes: listOf('Scopes, all of which a token must have.', text('Name of a scope.')),
      validationPolicy: oneOf('Which requests are allowed.', {
        REQUIRE_VALID: 'Those with a valid token.',
        ALLOW_MISSING: 'Those with a valid token or none.',
        ALLOW_MISSING_OR_FAILED: 'All.',
      }),
      allowMissingOrFailed: flag('Whether all requests are allowed. `validationPolicy` came after it.'),
      clearRouteCache: oneOf('Whether the route is chosen anew after the token was checked.', {
        AUTO: 'Where the policy changes headers.',
        FALSE: 'Never.',
        TRUE: 'Always.',
      }),
      phase,
    }),
  }),
  status: approvedStatus({ ...selectedDestinationPorts, ...selectedRoutes }),
  columns: [approvalColumn],
})
