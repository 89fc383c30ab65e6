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
        'only betas of 2.5 read it here, so it takes effect there: set it there if that is intended, and remove it here',
    },
    source: 'public values files for betas of 2.5 and those for 2.5 and later (solo-io/workshops)',
  },
  {
    from: 'experimental',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: ['featureGates'],
      reason: 'look up its successor in the list of feature gates, if there is one: the names differ',
    },
    source: 'documentation: feature gates',
  },
  {
    from: 'enabledExperimentalApi',
    since: '2.5.0',
    rewrite: {
      kind: 'decide',
      to: ['featureGates'],
      reason: 'a value of the chart gloo-platform-crds; set the gate there and in gloo-platform',
    },
    source: 'public values files for 2.4 and 2.5 (solo-io/workshops)',
  },
])
