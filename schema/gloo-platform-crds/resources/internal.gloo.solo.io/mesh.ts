import { emptyObject, flag, listOf, mapOf, object, oneOf, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { reference } from '../../shapes/references.ts'
import { observedStatus } from '../../shapes/status.ts'

export const mesh = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'Mesh',
  plural: 'meshes',
  version: 'v2',
  description: 'A mesh that the agent has discovered.',
  isEnterprise: false,
  spec: object('', {
    agentInfo: object('', { namespace: text(), relayRootTlsSecret: reference(''), version: text() }),
    ambientCapable: flag(),
    discoveryNamespaces: listOf('', text()),
    hub: text(),
    installation: object('', {
      cluster: text(),
      namespace: text(),
      podLabels: mapOf('', text()),
      revision: text(),
      version: text(),
    }),
    ipFamily: oneOf('', { IPV4: '', IPV6: '', DUAL: '' }),
    istiodServiceAccount: text(),
    rootNamespace: text(),
    smartDnsProxyingEnabled: flag(),
    spire: emptyObject(),
    tag: text(),
    trustDomain: text(),
  }),
  status: observedStatus,
  columns: [],
})
