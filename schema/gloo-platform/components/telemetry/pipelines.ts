import type { TSchema } from 'typebox'
import { listOf, mapOf, mapped, section, type SectionMeta } from '../../../model/collections.ts'
import { flag, text } from '../../../model/scalars.ts'
import type { ChartVersion } from '../../../model/chart-version.ts'
import type { FieldMeta } from '../../../model/field.ts'
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
  /** First chart version that has it; an older one takes it for a pipeline of the user. */
  since?: ChartVersion
  /** What `enabled` was in older charts. */
  olderEnabled?: NonNullable<FieldMeta<boolean>['olderDefault']>
}

/** Pipelines of the collector by name: those of the chart, and others of the user. */
export function collectorPipelineFields<Name extends string>(
  known: Record<Name, KnownPipeline>,
  restarts: readonly string[],
) {
  return section(
    mapped(known, (own) =>
      knownPipeline(own, 'knownCollectorPipeline', switchedPipeline(own, restarts), restarts),
    ),
    byName('collectorPipeline', switchedPipeline({}, [])),
  )
}

/** Pipelines of the gateway by name. */
export function gatewayPipelineFields<Name extends string>(
  known: Record<Name, KnownPipeline>,
  restarts: readonly string[],
) {
  return section(
    mapped(known, (own) =>
      knownPipeline(own, 'knownGatewayPipeline', plainPipeline(own, restarts), restarts),
    ),
    byName('gatewayPipeline', plainPipeline({}, [])),
  )
}

function knownPipeline<Parts extends TSchema>(
  { description, enabled, since, olderEnabled }: KnownPipeline,
  definition: string,
  pipeline: Parts,
  restarts: readonly string[],
) {
  const source = `${sources.v258}; ${sources.rendered}`
  const older = olderEnabled === undefined ? {} : { olderDefault: olderEnabled }
  return section(
    {
      enabled: flag({ description: 'Run the pipeline.', default: enabled, ...older, source, restarts }),
      pipeline,
    },
    { description, definition, ...(since === undefined ? {} : { since }) },
  )
}

function byName(definition: string, pipeline: TSchema): SectionMeta {
  return {
    description: 'Pipelines by name, such as `traces/istio`. Null removes one of the chart.',
    since: '2.4.0',
    wholeObject: true,
    patterns: {
      [pipelineName]: section(
        { enabled: flag({ description: 'Run the pipeline.', source: sources.inUse }), pipeline },
        { description: 'A pipeline of your own. It needs a `pipeline`.', definition },
      ),
    },
  }
}

/** A signal, and what tells the pipeline from others. */
const pipelineName = '^(logs|metrics|traces)(/.+)?$'

/** Pipelines that are added whole. */
export function extraPipelines(restarts: readonly string[]) {
  return mapOf(plainPipeline({}, []), {
    description: 'More pipelines by name. An entry with a name of the chart changes that one.',
    default: {},
    source: `${sources.v233}; ${sources.v258}`,
    restarts,
  })
}

function plainPipeline(own: Partial<Pipeline>, restarts: readonly string[]) {
  return section(
    { ...waysIn(own, restarts), exporters: parts('Where it goes.', own.exporters, restarts) },
    { description: 'The pipeline.', definition: 'pipelineParts' },
  )
}

/** A pipeline with other exporters where the management server is in the same release. */
function switchedPipeline(own: Partial<Pipeline>, restarts: readonly string[]) {
  return section(
    {
      ...waysIn(own, restarts),
      exporters: parts('Where it goes, in a release without a management server.', own.exporters, restarts),
      managementPlaneExporters: parts(
        'Where it goes in a release with `glooMgmtServer.enabled`.',
        own.managementPlaneExporters,
        restarts,
        '2.5.0',
      ),
    },
    { description: 'The pipeline.', definition: 'switchedPipelineParts' },
  )
}

function waysIn(own: Partial<Pipeline>, restarts: readonly string[]) {
  return {
    receivers: parts('Where telemetry comes from.', own.receivers, restarts),
    processors: parts('What is done with it, in this order.', own.processors, restarts),
  }
}

function parts(
  description: string,
  value: string[] | undefined,
  restarts: readonly string[],
  since?: ChartVersion,
) {
  return listOf(text({ description: 'Name of the component.', source: sources.v24 }), {
    description,
    ...(value === undefined ? {} : { default: value }),
    ...(since === undefined ? {} : { since }),
    source: `${since === undefined ? sources.v24 : sources.v25}; ${sources.rendered}`,
    restarts,
  })
}
