import { mapOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { clusterNameReference } from '../../shapes/references.ts'
import { observedStatus } from '../../shapes/status.ts'

export const discoveredCni = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'DiscoveredCNI',
  plural: 'discoveredcnis',
  version: 'v2',
  shortNames: ['dcni'],
  description: 'A CNI plugin that the agent has discovered.',
  isEnterprise: false,
  spec: object(
    '',
    {
      agent: clusterNameReference(''),
      ciliumConfig: object('', { data: mapOf('', text()) }),
      metricsPortNumber: uint32(),
      provider: oneOf('', { CILIUM: '', CALICO: '' }),
      version: text(),
    },
    { atMostOne: [['ciliumConfig']] },
  ),
  status: observedStatus,
  columns: [],
})
