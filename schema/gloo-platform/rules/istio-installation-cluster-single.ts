import { defineRule } from '../define-rule.ts'
import { istiodInstallationsOf } from '../istio/installations.ts'

export default defineRule({
  id: 'istio-installation-cluster-single',
  severity: 'warning',
  summary: 'In charts 2.3 an installation of Istio is for one cluster.',
  docs: 'The published chart 2.3 writes the key `clusters` once for each cluster of an installation. Of a key that is written twice only the last one counts: only the last cluster gets Istio.',
  addedIn: '0.1.0',
  until: '2.4.0',
  source: ['gloo-platform 2.3.3: complete chart, rendered with two clusters'],
  reads: ['istioInstallations'],
  aboutKeys: ['istioInstallations'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-17
        clusters:
          - name: cluster1
          - name: cluster2
`,
    good: `common:
  cluster: mgmt
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-17
        clusters:
          - name: cluster1
`,
  },
  messages: {
    several: ({ path, count }) =>
      `${path} has ${count} clusters, but the published chart 2.3 installs Istio in the last one only`,
  },
  check({ values, report }) {
    for (const { at, path, installations } of istiodInstallationsOf(values.istioInstallations)) {
      for (const [index, { clusters }] of installations.entries()) {
        const count = clusters?.length ?? 0
        if (count < 2) continue
        report({
          message: 'several',
          data: { path: `${path}[${index}].clusters`, count },
          at: [...at, index, 'clusters'],
          help: 'write one installation for each cluster',
        })
      }
    }
  },
})
