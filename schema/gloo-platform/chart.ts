import type { Chart } from '../model/chart.ts'
import { components } from './components/index.ts'
import { dashboards } from './dashboards/index.ts'
import { hints } from './hints.ts'
import { knownMistakes } from './known-mistakes/index.ts'
import { migrations } from './migrations/index.ts'
import { platform } from './platform.ts'
import { policies } from './policies/index.ts'
import { rules } from './rules/index.ts'

/** The chart of the whole platform. */
export const glooPlatform: Chart = {
  name: 'gloo-platform',
  version: '2.7.2',
  description: 'Gloo Platform with validated values, a drop-in for the published chart 2.7.2.',
  minors: ['2.3', '2.4', '2.5', '2.6', '2.7'],
  values: platform,
  rendered: {
    home: 'https://github.com/gloo-values/gloo-values',
    maintainer: 'gloo-values',
    keywords: ['gloo-mesh', 'gloo-platform', 'istio'],
    kubeVersion: {
      range: '>=1.19.0-0',
      reason: 'The oldest that has every field of the manifests: seccompProfile came with 1.19.',
    },
    annotations: {
      'gloo-values/follows': 'gloo-platform 2.7.2 of the vendor',
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
          url: 'https://github.com/gloo-values/gloo-values/blob/main/docs/values-gloo-platform.md',
        },
        { name: 'Changes', url: 'https://github.com/gloo-values/gloo-values/blob/main/CHANGELOG.md' },
      ],
    },
  },
  components,
  resources: [],
  rules,
  policies,
  migrations,
  knownMistakes,
  hints,
  dashboards,
}
