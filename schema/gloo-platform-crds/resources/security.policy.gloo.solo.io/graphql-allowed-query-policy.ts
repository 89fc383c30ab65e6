import { listOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const graphqlAllowedQueryPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'GraphQLAllowedQueryPolicy',
  plural: 'graphqlallowedquerypolicies',
  version: 'v2',
  shortNames: ['gqlaq', 'gqlaqp'],
  description: 'Allows only known GraphQL queries.',
  isEnterprise: true,
  spec: object('The queries, and the routes that answer them.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('The queries.', {
      allowedQueryHashes: listOf('SHA-256 hashes of the allowed queries.', text('SHA-256 hash of a query.')),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
