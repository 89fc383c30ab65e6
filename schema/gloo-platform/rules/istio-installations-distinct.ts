import { defineRule } from '../define-rule.ts'
import { clustersOf, installationsOf, revisionOf, type Installation } from '../istio/installations.ts'

export default defineRule({
  id: 'istio-installations-distinct',
  severity: 'warning',
  summary: 'No two installations of Istio put the same revision in the same cluster.',
  docs: 'Each entry of `installations` is a revision of istiod, or of a gateway, with the clusters that it is for; without clusters it is for `common.cluster`. Where two entries have a revision and a cluster in common, it is not known whose settings take effect.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: rendering (installations of IstioLifecycleManager and GatewayLifecycleManager)',
    'documentation: API of GatewayLifecycleManager (one installation for each revision and cluster)',
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
        clusters:
          - name: cluster1
            defaultRevision: false
`,
  },
  messages: {
    twice: ({ list, revision, cluster }) =>
      `${list} has the revision ${revision} twice for the cluster ${cluster}`,
  },
  check({ values: { common, istioInstallations }, report }) {
    for (const { at, path: list, installations } of installationsOf(istioInstallations)) {
      const found = repeated(installations, common.cluster)
      if (found === undefined) continue
      const { first, second, revision, cluster } = found
      report({
        message: 'twice',
        data: { list, revision, cluster },
        at: [...at, second],
        related: [{ path: [...at, first], message: 'the other one is here' }],
        help: 'keep one of them, or name different clusters in each',
      })
    }
  },
})

/** The first revision and cluster that two installations have in common. */
function repeated(
  installations: readonly Installation[],
  ownCluster: string | undefined,
): { first: number; second: number; revision: string; cluster: string } | undefined {
  const known = new Map<string, number>()
  for (const [second, installation] of installations.entries()) {
    const revision = revisionOf(installation)
    for (const { name: cluster } of clustersOf(installation, ownCluster)) {
      const first = known.get(`${revision} ${cluster}`)
      if (first !== undefined) return { first, second, revision, cluster }
      known.set(`${revision} ${cluster}`, second)
    }
  }
  return undefined
}
