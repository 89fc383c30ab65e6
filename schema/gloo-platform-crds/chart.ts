import type { Chart } from '../model/chart.ts'
import { fleetRules } from './rules/index.ts'
import { resources } from './resources/index.ts'
import { crdsValues } from './values.ts'

/** The chart of the custom resources, which is installed before the platform in every cluster. */
export const glooPlatformCrds: Chart = {
  name: 'gloo-platform-crds',
  version: '2.7.2',
  description: 'Custom resources of Gloo Platform with validation, a drop-in for the published chart 2.7.2.',
  minors: ['2.3', '2.4', '2.5', '2.6', '2.7'],
  values: crdsValues,
  rendered: {
    home: 'https://github.com/gloo-values/gloo-values',
    maintainer: 'gloo-values',
    keywords: ['gloo-mesh', 'gloo-platform', 'istio'],
    kubeVersion: {
      range: '>=1.19.0-0',
      reason: 'That of the chart gloo-platform, which is installed beside it.',
    },
    annotations: {
      'gloo-values/follows': 'gloo-platform-crds 2.7.2 of the vendor',
      'gloo-values/differences': 'https://github.com/gloo-values/gloo-values/blob/main/docs/differences.md',
      'gloo-values/vendor': 'not published or supported by the vendor',
    },
    artifactHub: {
      license: 'Apache-2.0',
      category: 'networking',
      links: [
        {
          name: 'Installation',
          url: 'https://github.com/gloo-values/gloo-values/blob/main/docs/install.md#charts',
        },
        {
          name: 'Values',
          url: 'https://github.com/gloo-values/gloo-values/blob/main/docs/values-gloo-platform-crds.md',
        },
        { name: 'Changes', url: 'https://github.com/gloo-values/gloo-values/blob/main/CHANGELOG.md' },
      ],
    },
  },
  components: [],
  resources,
  // Policies of Gloo Mesh 2.0 before its release, as in public manifests of that time.
  formerGroups: ['extensions', 'observability', 'resilience', 'security', 'trafficcontrol'].map(
    (area) => `${area}.gloo.solo.io`,
  ),
  rules: [],
  policies: [],
  fleetRules,
  migrations: [],
  hints: {
    ownSections: [
      'installEnterpriseCrds',
      'disableAdmissionValidation',
      'enabledExperimentalApi',
      'installIstioOperator',
      'installRateLimitConfigCrd',
    ],
    ownValues: ['featureGates.insightsConfiguration'],
    otherNames: { nearby: {}, anywhere: {} },
    secretForms: [],
  },
}
