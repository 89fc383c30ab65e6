import { defineMigrations } from '../../model/migration.ts'

/** Insights, feature gates and experiments. */
export const features = defineMigrations([
  {
    from: 'glooMgmtServer.insights.enabled',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: ['glooInsightsEngine.enabled'],
      reason:
        'only betas of 2.5 read this key; later charts read the new one: set it if that is intended, and remove this key',
    },
    source: 'public values files for betas of 2.5 and those for 2.5 and later (solo-io/workshops)',
  },
  {
    from: 'experimental',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: ['featureGates'],
      reason: 'the names of the feature gates differ: look for the successor in the list of feature gates',
    },
    source: 'documentation: feature gates',
  },
  {
    from: 'enabledExperimentalApi',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: ['featureGates'],
      reason:
        'this is a value of the chart gloo-platform-crds; set the feature gate there and in gloo-platform',
    },
    source: 'public values files for 2.4 and 2.5 (solo-io/workshops)',
  },
])
