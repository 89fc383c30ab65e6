import { isPlaceholder } from '../../model/placeholder.ts'
import { defineRule } from '../define-rule.ts'
import {
  clustersOf,
  gatewayInstallationsOf,
  istiodInstallationsOf,
  revisionOf,
} from '../istio/installations.ts'

export default defineRule({
  id: 'istio-gateway-control-plane',
  severity: 'warning',
  summary: 'The control plane of a gateway is installed in the same cluster.',
  docs: 'A gateway belongs to the istiod of its `controlPlaneRevision`, or else of its `gatewayRevision`. Without that istiod in its cluster Gloo creates no gateway. Reported where the release installs istiod in that cluster in other revisions only, none of which is `auto`.',
  addedIn: '0.1.0',
  source: [
    'documentation: API of GatewayLifecycleManager (controlPlaneRevision: "If not found no gateway will be created")',
  ],
  reads: ['common.cluster', 'istioInstallations'],
  aboutKeys: ['istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-23
  northSouthGateways:
    - enabled: true
      name: istio-ingressgateway
      installations:
        - gatewayRevision: 1-22
`,
    good: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-23
  northSouthGateways:
    - enabled: true
      name: istio-ingressgateway
      installations:
        - gatewayRevision: 1-23
`,
  },
  messages: {
    missing: ({ path, revision, cluster, others }) =>
      `${path} belongs to the control plane ${revision}, but the cluster ${cluster} has ${others}`,
  },
  check({ values: { common, istioInstallations }, report }) {
    const revisions = new Map<string, string[]>()
    for (const one of istiodInstallationsOf(istioInstallations).flatMap(({ installations }) => installations))
      for (const { name } of clustersOf(one, common.cluster))
        revisions.set(name, [...(revisions.get(name) ?? []), revisionOf(one)])
    for (const { at, path, installations } of gatewayInstallationsOf(istioInstallations)) {
      for (const [index, one] of installations.entries()) {
        const revision = one.controlPlaneRevision || revisionOf(one)
        if (!isKnown(revision)) continue
        const cluster = clustersOf(one, common.cluster).find(({ name }) => {
          const own = revisions.get(name) ?? []
          return own.length > 0 && own.every(isKnown) && !own.includes(revision)
        })
        if (cluster === undefined) continue
        const others = revisions.get(cluster.name)!.join(' and ')
        report({
          message: 'missing',
          data: { path: `${path}[${index}]`, revision, cluster: cluster.name, others },
          at: [...at, index],
          help: 'set controlPlaneRevision to a revision that is installed there, or install this one',
        })
      }
    }
  },
})

function isKnown(revision: string): boolean {
  return revision !== 'auto' && !isPlaceholder(revision)
}
