import { defineRule } from '../define-rule.ts'
import { istiodInstallationsOf } from '../istio/installations.ts'

export default defineRule({
  id: 'istio-version-supported',
  severity: 'info',
  summary: 'The chart supports the version of Istio that Gloo installs.',
  docs: 'Gloo Platform 2.3 and 2.4 support Istio 1.14 to 1.18. Another version may work, but is not in the table of the documentation, so this is an info. For newer charts no such table was found, so nothing is reported.',
  addedIn: '0.1.0',
  until: '2.5.0',
  source: ['documentation: supported versions (2.3 and 2.4: Istio 1.14 to 1.18)'],
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
      - revision: 1-20
        istioOperatorSpec:
          tag: 1.20.2-solo
`,
    good: `common:
  cluster: mgmt
istioInstallations:
  enabled: true
  controlPlane:
    installations:
      - revision: 1-18
        istioOperatorSpec:
          tag: 1.18.2-solo
`,
  },
  messages: {
    other: ({ path, tag, version }) => `${path} is ${tag}, but chart ${version} supports Istio 1.14 to 1.18`,
  },
  check({ values, chart, report }) {
    if (!chart.isStated) return
    for (const { at, path, installations } of istiodInstallationsOf(values.istioInstallations)) {
      for (const [index, { istioOperatorSpec }] of installations.entries()) {
        const tag = istioOperatorSpec?.['tag']
        if (typeof tag !== 'string') continue
        const minor = /^1\.(\d{1,3})\./.exec(tag)?.[1]
        if (minor === undefined || (Number(minor) >= 14 && Number(minor) <= 18)) continue
        report({
          message: 'other',
          data: { path: `${path}[${index}].istioOperatorSpec.tag`, tag, version: chart.version },
          at: [...at, index, 'istioOperatorSpec', 'tag'],
          help: 'choose a supported version, or upgrade the chart',
        })
      }
    }
  },
})
