import type { Chart } from '../model/chart.ts'
import { components } from './components/index.ts'
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
  keywords: ['gloo-mesh', 'gloo-platform', 'istio'],
  minors: ['2.3', '2.4', '2.5', '2.6', '2.7'],
  values: platform,
  isRendered: true,
  components,
  resources: [],
  rules,
  policies,
  migrations,
  knownMistakes,
  hints,
}
