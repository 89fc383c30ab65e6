import { flag, objectName, oneOf, text } from '../../../model/scalars.ts'
import { listOf, openSection, partlyRenderedSection } from '../../../model/collections.ts'
import { kubernetesList } from '../../../kubernetes/fields.ts'
import { defaultOnly } from '../../common/default-only.ts'
import { sources } from '../../sources.ts'

const source = sources.v24
const rendered = `${source}; rendering: ${sources.v258}`
const restarts = ['gloo-jaeger'] as const

const part = (name: string, description: string) =>
  openSection(
    {
      enabled: flag({
        description: `Run ${description} on its own.`,
        default: false,
        since: '2.4.0',
        source,
        passThrough: defaultOnly,
      }),
    },
    { description: `Jaeger's ${name}, which is a part of the one container.`, source },
  )

const store = (name: string) =>
  flag({
    description: `Deploy ${name} as a store.`,
    default: false,
    since: '2.4.0',
    source,
    passThrough: defaultOnly,
  })

/** The section `jaeger`: values of the chart of Jaeger. */
export const values = partlyRenderedSection(
  {
    enabled: flag({
      description: 'Deploy Jaeger; the UI shows its pages.',
      default: false,
      since: '2.4.0',
      source: `${source}; the UI: ${sources.v258}`,
      restarts: ['gloo-jaeger', 'gloo-mesh-ui'],
    }),
    fullnameOverride: objectName({
      description: 'Prefix of the names of its objects. Empty: made of the release and `jaeger`.',
      default: 'gloo-jaeger',
      since: '2.4.0',
      source: rendered,
      restarts: ['gloo-jaeger', 'gloo-mesh-ui'],
    }),
    allInOne: openSection(
      {
        enabled: flag({
          description: 'Run all parts of Jaeger in one container.',
          default: true,
          since: '2.4.0',
          source: rendered,
          restarts,
        }),
        args: listOf(text({ description: 'One argument.', source }), {
          description: 'Arguments of the container. The UI expects the base path `/tracing-ui`.',
          default: ['--query.base-path=/tracing-ui'],
          since: '2.4.0',
          source: `${rendered}; each is run as a template`,
          template: true,
          restarts,
        }),
        extraEnv: kubernetesList('EnvVar', {
          description: 'Environment variables before those of the chart.',
          default: [{ name: 'MEMORY_MAX_TRACES', value: '3000' }],
          since: '2.4.0',
          source: rendered,
          restarts,
        }),
      },
      { description: 'Jaeger in one container, with its traces in memory.', source },
    ),
    agent: part('agent', 'the agent'),
    collector: part('collector', 'the collector'),
    query: part('query', 'the query service'),
    provisionDataStore: openSection(
      {
        cassandra: store('Cassandra'),
        elasticsearch: store('Elasticsearch'),
        kafka: store('Kafka'),
      },
      { description: 'Stores beside Jaeger.', source },
    ),
    storage: openSection(
      {
        type: oneOf({
          description: 'Where traces are kept.',
          members: {
            memory: 'In the container, lost with it.',
            badger: 'In files.',
            cassandra: 'In Cassandra.',
            elasticsearch: 'In Elasticsearch.',
            kafka: 'In Kafka, on the way to another store.',
          },
          default: 'memory',
          since: '2.4.0',
          source: `${rendered}; the other members: the chart jaeger 0.71`,
          passThrough: defaultOnly,
        }),
      },
      { description: 'The store.', source },
    ),
  },
  {
    description:
      'The bundled Jaeger, for trying out: traces are in memory. Values of the chart of Jaeger, of which the ones here are rendered.',
    source,
  },
)
