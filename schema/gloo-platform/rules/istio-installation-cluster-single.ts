import { defineRule } from '../define-rule.ts'

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
    several: ({ count }) =>
      `an entry of istioInstallations.controlPlane.installations has ${count} clusters, but the published chart 2.3 installs Istio in the last one only`,
  },
  check({ values, report }) {
    const { enabled, controlPlane } = values.istioInstallations ?? {}
    if (!enabled || !controlPlane?.enabled) return
    const several = controlPlane.installations?.find(({ clusters }) => (clusters?.length ?? 0) > 1)
    if (several === undefined) return
    report({
      message: 'several',
      data: { count: several.clusters!.length },
      at: 'istioInstallations.controlPlane.installations',
      help: 'write one entry for each cluster',
    })
  },
})
