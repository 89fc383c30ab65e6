import { typeOf } from './components.ts'
import type { PipelinePart } from './running-pipelines.ts'

const signals = ['logs', 'metrics', 'traces'] as const

export type Signal = (typeof signals)[number]

/**
 * Signals of components of which every version of OpenTelemetry from 0.60 to 0.102 agrees; those of others, and of
 * Solo's own, are not judged.
 */
const signalsOf: Record<PipelinePart, Record<string, readonly Signal[]>> = {
  receivers: {
    filelog: ['logs'],
    fluentforward: ['logs'],
    hostmetrics: ['metrics'],
    jaeger: ['traces'],
    kubeletstats: ['metrics'],
    opencensus: ['metrics', 'traces'],
    prometheus: ['metrics'],
    statsd: ['metrics'],
    syslog: ['logs'],
    tcplog: ['logs'],
    zipkin: ['traces'],
  },
  processors: {
    cumulativetodelta: ['metrics'],
    groupbytrace: ['traces'],
    metricstransform: ['metrics'],
    span: ['traces'],
    tail_sampling: ['traces'],
  },
  exporters: {
    loki: ['logs'],
    prometheus: ['metrics'],
    prometheusremotewrite: ['metrics'],
    zipkin: ['traces'],
  },
}

/** The signals that a component takes; nothing where that is not certain. */
export function certainSignals(part: PipelinePart, name: string): readonly Signal[] | undefined {
  const known = signalsOf[part]
  const type = typeOf(name)
  return Object.hasOwn(known, type) ? known[type] : undefined
}

/** What a pipeline is for, as its name says: `traces` of `traces/istio`. */
export function signalOf(pipeline: string): Signal | undefined {
  const type = typeOf(pipeline)
  return signals.find((signal) => signal === type)
}
