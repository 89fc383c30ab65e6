import type { Chart } from '../model/chart.ts'
import { extensionsConfig } from './extensions/index.ts'
import { fleetRules } from './rules/index.ts'
import { resources } from './resources/index.ts'
import { operatorValues } from './values.ts'

/** The chart of the operator that installs Istio. Its values are judged; what it renders is not known. */
export const glooOperator: Chart = {
  name: 'gloo-operator',
  version: '0.5.2',
  description: 'Gloo Operator, which installs Istio.',
  minors: ['0.1', '0.2', '0.3', '0.4', '0.5'],
  values: operatorValues,
  components: [],
  resources,
  configMaps: [extensionsConfig],
  rules: [],
  policies: [],
  fleetRules,
  migrations: [],
  hints: {
    // Charts of other operators have `manager` too.
    ownSections: [],
    ownValues: [
      'manager.env.SOLO_ISTIO_LICENSE_KEY',
      'manager.env.SOLO_ISTIO_LICENSE_KEY_SECRET_REF',
      'manager.env.ENTERPRISE_ISTIO_LICENSE',
      'manager.env.GLOO_GATEWAY_LICENSE_KEY',
      'manager.env.AGENTGATEWAY_LICENSE_KEY',
      'manager.env.KAGENT_CONTROLLER',
    ],
    otherNames: { nearby: {}, anywhere: {} },
    secretForms: [
      {
        path: '^manager\\.env\\.SOLO_ISTIO_LICENSE_KEY$',
        of: 'secrets',
        noun: 'the license key',
        // Documentation: multicluster mesh with the Gloo Operator.
        help: 'put it into a Secret, and name that Secret as namespace/name in manager.env.SOLO_ISTIO_LICENSE_KEY_SECRET_REF',
      },
    ],
    isPartlyKnown: true,
  },
}
