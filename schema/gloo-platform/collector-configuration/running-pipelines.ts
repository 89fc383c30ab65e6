import type { PathInSection } from '../../model/running.ts'
import {
  configurationReads,
  configuredCollectors,
  pathThrough,
  type Collector,
  type CollectorValues,
} from './collectors.ts'

export const pipelineParts = ['receivers', 'processors', 'exporters'] as const

export type PipelinePart = (typeof pipelineParts)[number]

/** A pipeline of a configuration that the chart writes. */
export interface RunningPipeline {
  collector: Collector
  name: string
  path: PathInSection
  /** Nothing where the pipeline is enabled and has no block. */
  parts: Record<PipelinePart, PartOfPipeline> | undefined
}

export interface PartOfPipeline {
  names: readonly string[]
  path: PathInSection
}

/** Everything that {@link runningPipelines} looks at. */
export const pipelineReads = [
  ...configurationReads,
  'glooAgent.enabled',
  'glooAgent.runAsSidecar',
  'glooAnalyzer.enabled',
  'glooAnalyzer.runAsSidecar',
  'glooMgmtServer.enabled',
  'jaeger',
  'telemetryCollector.enabled',
  'telemetryCollectorCustomization.disableDefaultPipeline',
  'telemetryCollectorCustomization.extraPipelines',
  'telemetryCollectorCustomization.pipelines',
  'telemetryGateway.enabled',
  'telemetryGatewayCustomization.disableDefaultPipeline',
  'telemetryGatewayCustomization.extraPipelines',
  'telemetryGatewayCustomization.pipelines',
] as const

type Parts = Partial<Record<PipelinePart | 'managementPlaneExporters', readonly string[] | null>>

type Switched = Record<string, { enabled?: boolean; pipeline?: Parts | null } | null>

// Many rules ask about the pipelines of one release.
const ofRelease = new WeakMap<CollectorValues, readonly RunningPipeline[]>()

/** The pipelines in the configurations that the chart makes for collectors that run. */
export function runningPipelines(values: CollectorValues): readonly RunningPipeline[] {
  let pipelines = ofRelease.get(values)
  if (pipelines === undefined) {
    pipelines = configuredCollectors(values).flatMap((collector) => pipelinesOf(collector, values))
    ofRelease.set(values, pipelines)
  }
  return pipelines
}

function pipelinesOf(collector: Collector, values: CollectorValues): RunningPipeline[] {
  const { customization } = collector
  const own = values[customization]
  const switched = (own?.pipelines ?? {}) as Switched
  const extra = (own?.extraPipelines ?? {}) as Record<string, Parts | null>
  const enabled = Object.keys(switched).filter((name) => isWritten(name, collector, switched, values))
  return [...new Set([...enabled, ...Object.keys(extra)])].map((name) => {
    const block = enabled.includes(name) ? switched[name]?.pipeline : undefined
    const more = extra[name]
    const path = enabled.includes(name)
      ? pathThrough(customization, 'pipelines', name)
      : pathThrough(customization, 'extraPipelines', name)
    if (!block && !more) return { collector, name, path, parts: undefined }
    const partOf = (part: PipelinePart): PartOfPipeline => {
      if (more?.[part])
        return { names: more[part], path: pathThrough(customization, 'extraPipelines', name, part) }
      const key = part === 'exporters' ? exportersKey(collector, values) : part
      const at = block
        ? pathThrough(customization, 'pipelines', name, 'pipeline', key)
        : pathThrough(customization, 'extraPipelines', name, part)
      return { names: block?.[key] ?? [], path: at }
    }
    const parts = {
      receivers: partOf('receivers'),
      processors: partOf('processors'),
      exporters: partOf('exporters'),
    }
    return { collector, name, path, parts }
  })
}

/** Where the exporters of a switched pipeline are. */
export function exportersKey(
  { section }: Collector,
  { glooMgmtServer }: CollectorValues,
): 'exporters' | 'managementPlaneExporters' {
  const isBesideServer = section === 'telemetryCollector' && glooMgmtServer?.enabled
  return isBesideServer ? 'managementPlaneExporters' : 'exporters'
}

function isWritten(
  name: string,
  { section, customization }: Collector,
  switched: Switched,
  values: CollectorValues,
): boolean {
  const isDefault = { telemetryCollector: 'metrics/ui', telemetryGateway: 'metrics/prometheus' }[section]
  if (name === isDefault && values[customization]?.disableDefaultPipeline) return false
  if (section === 'telemetryCollector' && name === 'logs/analyzer' && !analyzerRuns(values)) return false
  const isForJaeger = section === 'telemetryGateway' && name === 'traces/jaeger' && values.jaeger?.enabled
  return Boolean(switched[name]?.enabled ?? false) || Boolean(isForJaeger)
}

function analyzerRuns({ glooAnalyzer, glooAgent }: CollectorValues): boolean {
  if (!glooAnalyzer?.enabled) return false
  return !glooAnalyzer.runAsSidecar || Boolean(glooAgent?.enabled && !glooAgent.runAsSidecar)
}
