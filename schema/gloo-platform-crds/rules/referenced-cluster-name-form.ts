import { defineFleetRule, itemsIn, type Member } from '../../model/fleet-rule.ts'
import { isPlaceholder } from '../../model/placeholder.ts'

export default defineFleetRule({
  id: 'referenced-cluster-name-form',
  severity: 'warning',
  summary: 'A cluster that a resource names can have this name.',
  docs: 'A cluster is known by the name of its KubernetesCluster, which Kubernetes refuses with upper-case letters or underscores. A Workspace or lifecycle manager that names a cluster so selects nothing, in silence.',
  addedIn: '0.1.0',
  source: [
    'documentation: system requirements (Name)',
    'Kubernetes: names of resources are DNS subdomains (RFC 1123)',
  ],
  looksAt: { kinds: ['Workspace', 'IstioLifecycleManager', 'GatewayLifecycleManager'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata:
  name: shop
  namespace: gloo-mesh
spec:
  workloadClusters:
    - name: Cluster_1
      namespaces:
        - name: shop
`,
    good: `apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata:
  name: shop
  namespace: gloo-mesh
spec:
  workloadClusters:
    - name: cluster-1
      namespaces:
        - name: shop
`,
  },
  messages: {
    form: ({ name }) => `"${name}" is not a cluster name: it has an upper-case letter or an underscore`,
  },
  check({ all, report }) {
    const check = (member: Member, keys: readonly string[], clusters: readonly unknown[]): void => {
      for (const [index, cluster] of clusters.entries()) {
        const name = nameOf(cluster)
        if (name === undefined || isPlaceholder(name) || !/[A-Z_]/.test(name)) continue
        report({ message: 'form', data: { name }, member, at: [...keys, String(index), 'name'] })
      }
    }
    for (const member of all('Workspace'))
      check(member, ['spec', 'workloadClusters'], itemsIn(member, 'spec', 'workloadClusters'))
    for (const kind of ['IstioLifecycleManager', 'GatewayLifecycleManager'])
      for (const member of all(kind))
        for (const [index, installation] of itemsIn(member, 'spec', 'installations').entries()) {
          const clusters = itemsIn({ ...member, values: installation }, 'clusters')
          check(member, ['spec', 'installations', String(index), 'clusters'], clusters)
        }
  },
})

function nameOf(cluster: unknown): string | undefined {
  const name = (cluster as { name?: unknown } | null)?.name
  return typeof name === 'string' ? name : undefined
}
