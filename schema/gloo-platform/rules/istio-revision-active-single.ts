import { defineRule } from '../define-rule.ts'
import { clustersOf, installationsOf, revisionOf } from '../istio/installations.ts'

export default defineRule({
  id: 'istio-revision-active-single',
  severity: 'warning',
  summary: 'In each cluster one revision of Istio, and of each gateway, is the active one.',
  docs: 'With `defaultRevision: true` a revision is the active Istio of the cluster, which injects the sidecars of all namespaces that name no revision. With `activeGateway: true` the traffic of a gateway goes to that revision. An installation without `clusters` is active in the cluster of the release. Where two revisions are active in one cluster, it is not known which one gets the pods or the traffic: during a canary upgrade the new one stays `false` until the switch.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform-crds 2.14: descriptions of defaultRevision and activeGateway',
    'gloo-platform 2.5.8: rendering (an installation without clusters)',
  ],
  reads: ['common.cluster', 'istioInstallations'],
  aboutKeys: ['istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-22
        clusters:
          - name: cluster1
            defaultRevision: true
      - revision: 1-23
        clusters:
          - name: cluster1
            defaultRevision: true
`,
    good: `common:
  cluster: mgmt
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-22
        clusters:
          - name: cluster1
            defaultRevision: true
      - revision: 1-23
        clusters:
          - name: cluster1
            defaultRevision: false
`,
  },
  messages: {
    istiod: ({ path, cluster, first, second }) =>
      `${path} makes ${first} and ${second} the default revision of the cluster ${cluster}`,
    gateway: ({ path, cluster, first, second }) =>
      `${path} makes ${first} and ${second} the active gateway of the cluster ${cluster}`,
  },
  check({ values: { common, istioInstallations }, report }) {
    for (const { at, path, isGateway, installations } of installationsOf(istioInstallations)) {
      const active = new Map<string, { first: string; at: number }>()
      for (const [index, installation] of installations.entries()) {
        const second = revisionOf(installation)
        for (const { name: cluster, isActive } of clustersOf(installation, common.cluster)) {
          if (!isActive) continue
          const known = active.get(cluster)
          if (known === undefined) active.set(cluster, { first: second, at: index })
          if (known === undefined || known.first === second) continue
          report({
            message: isGateway ? 'gateway' : 'istiod',
            data: { path, cluster, first: known.first, second },
            at: [...at, index],
            related: [{ path: [...at, known.at], message: 'the other one is here' }],
            help: `name the clusters of both, with ${isGateway ? 'activeGateway' : 'defaultRevision'}: false in one of them`,
          })
        }
      }
    }
  },
})
