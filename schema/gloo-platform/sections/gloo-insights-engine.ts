import { count, flag, port } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { withoutEffect } from '../../model/field.ts'
import { namespacedRbac, podFields } from '../common/pod.ts'
import { devMode, verbose } from '../common/process.ts'
import { serviceFields } from '../common/service.ts'
import { sources } from '../sources.ts'

const restarts = ['gloo-mesh-ui'] as const

/** Settings of the container that the insights engine was up to 2.6. No rendering of 2.7.2 has one. */
const ofContainer = withoutEffect(
  {
    runAsSidecar: flag({
      description: 'Run the insights engine as a container of the management server.',
      default: true,
      source: sources.v258,
    }),
    leaderElection: flag({
      description: 'Elect one leader among the replicas.',
      default: false,
      source: sources.v258,
    }),
    verbose: verbose([]),
    devMode: devMode([]),
    namespacedRbac: namespacedRbac({
      shape: 'namespacedRbac',
      resources: { secrets: 'Secrets.' },
      default: [],
      source: sources.v258,
    }),
    ...podFields([], {
      image: { repository: 'gloo-mesh-insights' },
      resources: { requests: { cpu: '125m', memory: '256Mi' } },
      env: [],
    }),
    ...serviceFields({ serviceType: 'ClusterIP' }),
  },
  {
    reason: 'removed',
    note: 'from 2.7 on the insights engine runs in the API server of the UI',
    readBefore: '2.7.0',
  },
)

/** The insights engine, which runs in the API server of the UI from 2.7 on. */
export const glooInsightsEngine = section(
  {
    enabled: flag({
      description: 'Run the insights engine; the management server gets `--insights-enabled`.',
      default: false,
      source: `${sources.inUse}; ${sources.rendered}`,
      restarts: ['gloo-mesh-mgmt-server', 'gloo-mesh-ui'],
    }),
    ports: section(
      {
        stats: port({
          description: 'Port of its metrics.',
          default: 9094,
          since: '2.5.0',
          source: `${sources.v258}; ${sources.rendered}`,
          restarts,
        }),
      },
      { description: 'Ports of the insights engine.' },
    ),
    gcInterval: count({
      description: 'How often old insights are removed.',
      minimum: 1,
      default: 5,
      since: '2.5.0',
      source: `${sources.v258}; ${sources.rendered}`,
      restarts,
    }),
    concurrency: count({
      description: 'How many checks run at once.',
      minimum: 1,
      default: 50,
      since: '2.5.0',
      source: `${sources.v258}; ${sources.rendered}`,
      restarts,
    }),
    ...ofContainer,
  },
  { description: 'The insights engine, in the API server of the UI.' },
)
