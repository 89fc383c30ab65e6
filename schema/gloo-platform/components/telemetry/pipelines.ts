import { listOf, section } from '../../../model/collections.ts'
import { flag, text } from '../../../model/scalars.ts'
import { sources } from '../../sources.ts'

/** The parts of a pipeline, in the order of the configuration. */
export interface Pipeline {
  receivers: string[]
  processors: string[]
  exporters?: string[]
  /** Exporters in a release with a management server. */
  managementPlaneExporters?: string[]
}

/** A pipeline that the chart knows by name. */
export interface KnownPipeline extends Pipeline {
  description: string
  enabled: boolean
}

/** Pipelines by name: those of the chart, and others of the user. */
export function pipelines(
  known: Record<string, KnownPipeline>,
  own: { hasManagementPlane: boolean },
  restarts: readonly string[],
) {
  return section(
    Object.fromEntries(
      Object.entries(known).map(([name, { description, enabled, ...parts }]) => [
        name,
        section(
          {
            enabled: flag({
              description: 'Run the pipeline.',
              default: enabled,
              source: `${sources.v258}; ${sources.rendered}`,
              restarts,
            }),
            pipeline: pipeline(own, parts, restarts),
          },
          { description },
        ),
      ]),
    ),
    {
      description: 'Pipelines by name, such as `traces/istio`.',
      patterns: {
        [pipelineName]: section(
          {
            enabled: flag({ description: 'Run the pipeline.', source: sources.inUse }),
            pipeline: pipeline(own),
          },
          {
            description: 'A pipeline of your own. It needs a `pipeline`.',
            definition: own.hasManagementPlane ? 'collectorPipeline' : 'gatewayPipeline',
          },
        ),
      },
    },
  )
}

/** A signal, and what tells the pipeline from others. */
const pipelineName = '^(logs|metrics|traces)(/.+)?$'

/** Pipelines that are added whole. */
export function extraPipelines(restarts: readonly string[]) {
  return section(
    {},
    {
      description: 'More pipelines by name. One of the chart is changed by what is given here.',
      patterns: { [pipelineName]: pipeline({ hasManagementPlane: false }, undefined, restarts) },
      wholeObject: true,
    },
  )
}

function pipeline(
  { hasManagementPlane }: { hasManagementPlane: boolean },
  own: Partial<Pipeline> = {},
  restarts: readonly string[] = [],
) {
  const parts = (description: string, value?: string[]) =>
    listOf(text({ description: 'Name of the component.', source: sources.v24 }), {
      description,
      ...(value === undefined ? {} : { default: value }),
      source: `${sources.v24}; ${sources.rendered}`,
      restarts,
    })
  return section(
    {
      receivers: parts('Where telemetry comes from.', own.receivers),
      processors: parts('What is done with it, in this order.', own.processors),
      exporters: parts(
        hasManagementPlane ? 'Where it goes, in a release without a management server.' : 'Where it goes.',
        own.exporters,
      ),
      ...(hasManagementPlane
        ? {
            managementPlaneExporters: parts(
              'Where it goes in a release with `glooMgmtServer.enabled`.',
              own.managementPlaneExporters,
            ),
          }
        : {}),
    },
    {
      description: 'The pipeline.',
      definition: hasManagementPlane ? 'collectorPipelineParts' : 'pipelineParts',
    },
  )
}
