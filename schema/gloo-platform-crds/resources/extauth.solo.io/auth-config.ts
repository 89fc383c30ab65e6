import type { Resource } from '../../../model/resource.ts'
import { crdSources } from '../../sources.ts'

/** The kind of Gloo Edge, which the external auth server has in common with it. */
export const authConfig: Resource = {
  group: 'extauth.solo.io',
  kind: 'AuthConfig',
  plural: 'authconfigs',
  singular: 'authconfig',
  shortNames: ['ac'],
  categories: [],
  scope: 'Namespaced',
  labels: {},
  stamps: [],
  description:
    'How the external auth server authenticates and authorizes requests. The management server writes it from ExtAuthPolicies.',
  source: crdSources.crds,
  versions: [{ name: 'v1', isServed: true, isStored: true, hasStatusResource: true, columns: [] }],
  includedWhen: 'installEnterpriseCrds',
}
