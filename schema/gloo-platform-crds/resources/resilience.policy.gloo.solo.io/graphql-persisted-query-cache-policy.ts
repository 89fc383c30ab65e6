import { listOf, object, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const graphqlPersistedQueryCachePolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'GraphQLPersistedQueryCachePolicy',
  plural: 'graphqlpersistedquerycachepolicies',
  version: 'v2',
  shortNames: ['gqlpq', 'gqlpqc'],
  description: 'Caches GraphQL queries, so that clients send only their hash.',
  isEnterprise: true,
  spec: object('The cache, and the routes that use it.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('The cache.', { cacheSize: uint32('Number of queries that are cached.') }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
