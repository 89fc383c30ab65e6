import { defineFleetRule, textIn, valueAt } from '../../model/fleet-rule.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { kindsWithClusters } from '../kinds-with-clusters.ts'

export default defineFleetRule({
  id: 'referenced-cluster-name-form',
  severity: 'warning',
  summary: 'A resource refers to clusters by valid names.',
  docs: 'The name of a cluster is that of its KubernetesCluster, which Kubernetes refuses with upper-case letters or underscores. A workspace, lifecycle manager, reference or selector with such a name matches no cluster, and nothing reports it.',
  addedIn: '0.1.0',
  source: [
    'documentation: system requirements (Name)',
    'Kubernetes: names of resources are DNS subdomains (RFC 1123)',
  ],
  looksAt: { kinds: kindsWithClusters },
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
    for (const member of kindsWithClusters.flatMap(all))
      for (const at of clusterNames(valueAt(member, 'spec'), ['spec'])) {
        const name = textIn(member, ...at)
        if (name === undefined || isPlaceholder(name) || !/[A-Z_]/.test(name)) continue
        report({ message: 'form', data: { name }, member, at })
      }
  },
})

/** Where clusters are named: in references and selectors, and in lists of clusters. */
function clusterNames(value: unknown, at: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const isPlace = !Array.isArray(value) && entries.every(([key]) => placeKeys.has(key))
  return entries.flatMap(([key, inner]): string[][] => {
    if (isPlace && clusterKeys.has(key)) return [[...at, key]]
    if (freeKeys.has(key)) return []
    const below = clusterNames(inner, [...at, key])
    if (!clusterLists.has(key) || !Array.isArray(inner)) return below
    return [...inner.map((_, index) => [...at, key, String(index), 'name']), ...below]
  })
}

/** All that references and selectors have. */
const placeKeys = new Set(['labels', 'name', 'namespace', 'workspace', 'kind', 'cluster', 'clusterName'])
const clusterKeys = new Set(['cluster', 'clusterName'])
const clusterLists = new Set(['clusters', 'workloadClusters'])
/** Mappings whose keys users choose. */
const freeKeys = new Set(['labels', 'matchLabels', 'annotations', 'subset'])
