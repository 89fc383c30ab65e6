import type { PlatformValues } from '../platform.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'istio-installations-distinct',
  severity: 'warning',
  summary: 'No two installations of Istio put the same revision in the same cluster.',
  docs: 'Each entry of `installations` is a revision of istiod, or of a gateway, with the clusters that it is for; without clusters it is for `common.cluster`. Where two entries have a revision and a cluster in common, it is not known whose settings take effect.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: rendering (installations of IstioLifecycleManager and GatewayLifecycleManager)',
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
      - revision: 1-23
`,
    good: `common:
  cluster: cluster1
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-22
      - revision: 1-23
`,
  },
  messages: {
    twice: ({ list, revision, cluster }) =>
      `${list} has the revision ${revision} twice for the cluster ${cluster}`,
  },
  check({ values: { common, istioInstallations: istio }, report }) {
    if (!istio?.enabled) return
    const help = 'keep one of them, or name different clusters in each'
    const path = 'istioInstallations.controlPlane.installations'
    if (istio.controlPlane?.enabled) {
      const found = repeated(istio.controlPlane.installations ?? [], 'revision', common.cluster)
      if (found) report({ message: 'twice', data: { list: path, ...found }, at: path, help })
    }
    for (const key of ['northSouthGateways', 'eastWestGateways'] as const) {
      const at = `istioInstallations.${key}` as const
      for (const [index, { enabled, installations = [] }] of (istio[key] ?? []).entries()) {
        const found = enabled ? repeated(installations, 'gatewayRevision', common.cluster) : undefined
        const list = `${at}[${index}].installations`
        if (found) report({ message: 'twice', data: { list, ...found }, at, help })
      }
    }
  },
})

type Installation = {
  clusters?: readonly { name?: string }[] | null
  revision?: string
  gatewayRevision?: string
}

/** The first revision and cluster that two installations have in common. */
function repeated(
  installations: readonly Installation[],
  key: 'revision' | 'gatewayRevision',
  ownCluster: PlatformValues['common']['cluster'],
): { revision: string; cluster: string } | undefined {
  const known = new Set<string>()
  for (const { clusters, ...installation } of installations) {
    const revision = installation[key] || 'auto'
    const names = clusters?.length ? clusters.map(({ name = '' }) => name) : [ownCluster]
    for (const cluster of names) {
      if (known.has(`${revision} ${cluster}`)) return { revision, cluster }
      known.add(`${revision} ${cluster}`)
    }
  }
  return undefined
}
