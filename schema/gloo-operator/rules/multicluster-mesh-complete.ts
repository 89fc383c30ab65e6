import { areNear, defineFleetRule, textIn } from '../../model/fleet-rule.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { linkMode, linksDocument, peeringIn } from '../peering.ts'
import { operatorSources } from '../sources.ts'

export default defineFleetRule({
  id: 'multicluster-mesh-complete',
  severity: 'warning',
  summary:
    'Istio in linked clusters runs in ambient mode, in a version that can link them, and names its cluster and network.',
  docs: 'A ServiceMeshController belongs to several linked clusters where `gloo-extensions-config` has `multiClusterMode: Peering`, or an east-west gateway is in the same folder. It then requires `cluster`, which is the trust domain, and `network`, by which traffic finds its gateway. A `dataplaneMode` other than `Ambient` installs no ztunnel and no class `istio-eastwest`; workloads may have sidecars with `Ambient` too. The Solo distribution of Istio links clusters from 1.24.3 on.',
  addedIn: '0.1.0',
  source: [operatorSources.guide],
  looksAt: { kinds: ['ServiceMeshController', linksDocument, 'Gateway'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  cluster: cluster-1
  dataplaneMode: Sidecar
  version: 1.23.4
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
    good: `apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  cluster: cluster-1
  network: cluster-1
  dataplaneMode: Ambient
  version: 1.25.2
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
    missing: ({ field }) => `spec.${field} is not set, but is required where clusters are linked`,
    sidecar: () => 'spec.dataplaneMode requires Ambient where clusters are linked, got Sidecar',
    old: ({ version }) => `spec.version requires 1.24.3 or later where clusters are linked, got ${version}`,
    mode: ({ mode }) =>
      `serviceMeshController.multiClusterMode requires Peering, spelt exactly so, got "${mode}"`,
  },
  check({ all, report }) {
    for (const member of all(linksDocument)) {
      const mode = textIn(member, ...linkMode)
      if (mode !== undefined && mode !== 'Peering' && /^peering$/i.test(mode))
        report({ message: 'mode', data: { mode }, member, at: linkMode, help: 'write Peering' })
    }
    const signs = [
      ...peeringIn({ all }).map((member) => ({ member, at: linkMode })),
      ...all('Gateway').map((member) => ({ member, at: ['spec', 'gatewayClassName'] })),
    ]
    for (const member of all('ServiceMeshController')) {
      const sign = signs.find((one) => areNear(one.member, member))
      if (sign === undefined) continue
      const related = [{ ...sign, message: 'this links the cluster with others' }]
      for (const field of ['cluster', 'network'])
        if (textIn(member, 'spec', field) === undefined)
          report({ message: 'missing', data: { field }, member, at: ['spec', field], related })
      if (textIn(member, 'spec', 'dataplaneMode') === 'Sidecar')
        report({ message: 'sidecar', member, at: ['spec', 'dataplaneMode'], related, help: sidecarHelp })
      const version = textIn(member, 'spec', 'version')
      if (version !== undefined && !isPlaceholder(version) && isBefore1243(version))
        report({ message: 'old', data: { version }, member, at: ['spec', 'version'], related })
    }
  },
})

const sidecarHelp = 'write Ambient; workloads with sidecars stay as they are'

function isBefore1243(version: string): boolean {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (major === undefined || Number(major) !== 1) return false
  if (Number(minor) !== 24) return Number(minor) < 24
  return patch !== undefined && Number(patch) < 3
}
