import { listOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedRoutes } from '../../shapes/status.ts'

export const graphqlAllowedQueryPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'GraphQLAllowedQueryPolicy',
  plural: 'graphqlallowedquerypolicies',
  version: 'v2',
  shortNames: ['gqlaq', 'gqlaqp'],
  description: 'Answers only known queries of GraphQL.',
  isEnterprise: true,
  spec: object('The queries, and the routes that answer them.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('The queries.', {
      allowedQueryHashes: listOf('SHA-256 of the queries.', text('SHA-256 of a query.')),
    }),
  }),
  status: approvedStatus(selectedRoutes),
  columns: [approvalColumn],
})
