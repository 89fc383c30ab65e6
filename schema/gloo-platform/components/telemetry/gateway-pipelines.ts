import type { KnownPipeline } from './pipelines.ts'

/** Pipelines of the gateway in 2.7.2; `logs/clickhouse` as 2.5.8 has it; versions by the values files of 2.4 and 2.5. */
export const gatewayPipelines = {
  'metrics/prometheus': {
    description: 'Metrics of the collectors, for Prometheus.',
    enabled: true,
    receivers: ['otlp'],
    processors: ['memory_limiter', 'batch'],
    exporters: ['prometheus'],
  },
  'logs/redis_stream_basic': {
    description: 'Findings of the analyzers, into Redis.',
    since: '2.5.0',
    enabled: true,
    receivers: ['otlp'],
    processors: ['filter/include_basic_source', 'batch/logs'],
    exporters: ['redisstream/basic'],
  },
  'logs/redis_stream_ui': {
    description: 'Logs for the UI, into Redis.',
    since: '2.5.0',
    enabled: true,
    receivers: ['otlp'],
    processors: ['filter/include_ui_source', 'batch/logs'],
    exporters: ['redisstream/ui'],
  },
  'logs/clickhouse': {
    description: 'Access logs for the analytics of the portal, into ClickHouse.',
    enabled: false,
    receivers: ['otlp'],
    processors: ['filter/include_portal_source', 'batch/logs'],
    exporters: ['clickhouse'],
  },
  'traces/jaeger': {
    description: 'Traces, to Jaeger. Also on when `jaeger.enabled` is true.',
    enabled: false,
    receivers: ['otlp'],
    processors: ['batch'],
    exporters: ['otlp/jaeger'],
  },
} satisfies Record<string, KnownPipeline>
