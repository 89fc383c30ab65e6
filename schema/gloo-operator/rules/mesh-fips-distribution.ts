import { areNear, defineFleetRule, textIn, valueAt, type Member } from '../../model/fleet-rule.ts'
import { operatorSources } from '../sources.ts'

export default defineFleetRule({
  id: 'mesh-fips-distribution',
  severity: 'warning',
  summary: 'Where Gloo runs FIPS builds, Istio does too.',
  docs: 'An image tag of gloo-platform that ends in `-fips` shows that an environment has FIPS requirements. The proxies of a ServiceMeshController meet them only with `distribution: FIPS`. Values and manifests in one folder are taken for the same environment.',
  addedIn: '0.1.0',
  source: [operatorSources.guide, 'documentation: production best practices (FIPS-compliant image)'],
  looksAt: { kinds: ['ServiceMeshController'], charts: ['gloo-platform'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
  namespace: gloo-mesh
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
  values:
    common:
      cluster: cluster-1
    glooAgent:
      enabled: true
      image:
        tag: 2.7.2-fips
      relay:
        serverAddress: relay.example.com:9900
---
apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  version: 1.25.2
`,
    good: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
  namespace: gloo-mesh
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
  values:
    common:
      cluster: cluster-1
    glooAgent:
      enabled: true
      image:
        tag: 2.7.2-fips
      relay:
        serverAddress: relay.example.com:9900
---
apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  distribution: FIPS
  version: 1.25.2
`,
  },
  messages: {
    standard: ({ section }) => `spec.distribution is not FIPS, but ${section}.image.tag is a FIPS build`,
  },
  check({ all, report }) {
    const builds = all('gloo-platform').flatMap((member) => {
      const section = fipsSection(member)
      return section === undefined ? [] : [{ member, section }]
    })
    for (const member of all('ServiceMeshController')) {
      const build = builds.find((one) => areNear(one.member, member))
      if (build === undefined || textIn(member, 'spec', 'distribution') === 'FIPS') continue
      const { section } = build
      report({
        message: 'standard',
        data: { section },
        member,
        at: ['spec', 'distribution'],
        related: [
          { member: build.member, at: [section, 'image', 'tag'], message: 'the FIPS build is chosen here' },
        ],
        help: 'set spec.distribution to FIPS',
      })
    }
  },
})

/** The first section that runs a FIPS build. */
function fipsSection(member: Member): string | undefined {
  return Object.keys(member.values as object).find(
    (section) =>
      textIn(member, section, 'image', 'tag')?.endsWith('-fips') === true &&
      valueAt(member, section, 'enabled') === true,
  )
}
