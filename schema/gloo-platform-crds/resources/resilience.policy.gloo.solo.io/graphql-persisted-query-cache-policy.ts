import { listOf, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedRoutes } from '../../shapes/status.ts'

export const graphqlPersistedQueryCachePolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'GraphQLPersistedQueryCachePolicy',
  plural: 'graphqlpersistedquerycachepolicies',
  version: 'v2',
  shortNames: ['gqlpq', 'gqlpqc'],
  description: 'Remembers queries of GraphQL, so that clients send their hash alone.',
  isEnterprise: true,
  spec: object('The memory, and the routes that have it.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('The memory.', { cacheSize: uint32('Number of queries that are remembered.') }),
  }),
  status: approvedStatus(selectedRoutes),
  columns: [approvalColumn],
})
