import { defineFleetRule, isAtOrBelow, valueAt, type Member } from '../../model/fleet-rule.ts'
import { linkMode, linksDocument, peeringIn } from '../peering.ts'
import { operatorSources } from '../sources.ts'

export default defineFleetRule({
  id: 'automatic-peering-complete',
  severity: 'warning',
  summary:
    'Where Gloo links clusters automatically, the feature gate ConfigDistribution and the enterprise CRDs are on.',
  docs: 'With `multiClusterMode: Peering` the management plane distributes the gateways of each cluster to the others. This requires `featureGates.ConfigDistribution` in gloo-platform and in the gloo-platform-crds of its cluster, and `installEnterpriseCrds` of gloo-platform-crds in every cluster. The releases in the folder of the ConfigMap and below it are assumed to belong to the same clusters; nothing is reported of releases that are not in the run.',
  addedIn: '0.1.0',
  source: [operatorSources.guide],
  looksAt: { kinds: [linksDocument], charts: ['gloo-platform', 'gloo-platform-crds'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
  namespace: gloo-mesh
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
  values:
    common:
      cluster: mgmt
    glooMgmtServer:
      enabled: true
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: gloo-extensions-config
  namespace: gloo-mesh
data:
  beta: |
    serviceMeshController:
      multiClusterMode: Peering
`,
    good: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
  namespace: gloo-mesh
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
  values:
    common:
      cluster: mgmt
    featureGates:
      ConfigDistribution: true
    glooMgmtServer:
      enabled: true
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: gloo-extensions-config
  namespace: gloo-mesh
data:
  beta: |
    serviceMeshController:
      multiClusterMode: Peering
`,
  },
  messages: {
    gate: () => 'featureGates.ConfigDistribution is not true, but multiClusterMode: Peering requires it',
    crds: () => 'installEnterpriseCrds is false, but multiClusterMode: Peering requires it',
  },
  check({ all, report }) {
    const links = peeringIn({ all })
    const gate = ['featureGates', 'ConfigDistribution']
    const relatedTo = (member: Member) => {
      const peering = links.find((one) => isAtOrBelow(member, one))
      return peering && [{ member: peering, at: linkMode, message: 'multiClusterMode is Peering here' }]
    }
    const crds = all('gloo-platform-crds').flatMap((member) => {
      const related = relatedTo(member)
      return related === undefined ? [] : [{ member, related }]
    })
    for (const { member, related } of crds)
      if (valueAt(member, 'installEnterpriseCrds') === false)
        report({ message: 'crds', member, at: ['installEnterpriseCrds'], related })
    // Only the release in the cluster of the management plane needs the gate, and nothing says which that is.
    const [first] = crds
    if (first !== undefined && !all('gloo-platform-crds').some((member) => valueAt(member, ...gate) === true))
      report({
        message: 'gate',
        at: gate,
        ...first,
        help: 'set it to true in the cluster of the management plane',
      })
    for (const member of all('gloo-platform')) {
      const related = relatedTo(member)
      if (related === undefined || valueAt(member, 'glooMgmtServer', 'enabled') !== true) continue
      if (valueAt(member, ...gate) !== true)
        report({ message: 'gate', member, at: gate, related, help: 'set it to true' })
    }
  },
})
