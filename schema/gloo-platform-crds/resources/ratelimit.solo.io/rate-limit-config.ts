import type { Resource } from '../../../model/resource.ts'
import { crdSources } from '../../sources.ts'

/** The kind of Gloo Edge, which the rate limiter has in common with it. */
export const rateLimitConfig: Resource = {
  group: 'ratelimit.solo.io',
  kind: 'RateLimitConfig',
  plural: 'ratelimitconfigs',
  singular: 'ratelimitconfig',
  shortNames: ['rlc'],
  categories: [],
  scope: 'Namespaced',
  labels: { app: 'rate-limiter', 'app.kubernetes.io/name': 'rate-limiter' },
  stamps: ['specHash'],
  description: 'The limits that the rate limiter applies, in the form of Gloo Edge.',
  source: `${crdSources.newer}; ${crdSources.inUse}`,
  versions: [{ name: 'v1alpha1', isServed: true, isStored: true, hasStatusResource: true, columns: [] }],
  includedWhen: 'installRateLimitConfigCrd',
}
