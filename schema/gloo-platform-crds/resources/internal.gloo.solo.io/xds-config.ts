import { int64, listOf, object, openObject, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { reference } from '../../shapes/references.ts'

export const xdsConfig = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'XdsConfig',
  plural: 'xdsconfigs',
  version: 'v2',
  shortNames: ['xc'],
  description: 'Proxy configuration that does not come from Istio. The management server writes it.',
  isEnterprise: false,
  spec: object('', { types: listOf('', openObject()), workloads: listOf('', reference('')) }),
  status: object('', { error: text(), observedGeneration: int64() }),
  columns: [],
})
