import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { certainSignals } from '../../schema/gloo-platform/collector-configuration/signals.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { inputOf } from '../fixes/fix-text.ts'
import { shareOfDay } from '../share.ts'
import { examples } from './support/chart.ts'
import { collectorSignals, relaysOf, startRelay, validateRelay } from './support/collector.ts'

const management = {
  common: { cluster: 'mgmt' },
  glooMgmtServer: { enabled: true },
  telemetryCollector: { enabled: true },
  telemetryGateway: { enabled: true },
}

const workload = {
  common: { cluster: 'west' },
  glooAgent: { enabled: true, relay: { serverAddress: 'relay.example.com:9900' } },
  telemetryCollector: {
    enabled: true,
    config: { exporters: { otlp: { endpoint: 'telemetry.example.com:4317' } } },
  },
}

const allPipelines = Object.fromEntries(
  ['logs/analyzer', 'logs/portal', 'logs/ui', 'metrics/otlp_relay', 'metrics/ui', 'traces/istio'].map(
    (name) => [name, { enabled: true }],
  ),
)

const valueSets: Record<string, object> = {
  'a management cluster': management,
  'a workload cluster': workload,
  'every pipeline of a workload cluster': {
    ...workload,
    telemetryCollectorCustomization: { pipelines: allPipelines, skipVerify: true },
  },
  'every pipeline of a management cluster': {
    ...management,
    jaeger: { enabled: true },
    telemetryCollectorCustomization: {
      pipelines: {
        ...omit(allPipelines, 'metrics/otlp_relay', 'logs/analyzer'),
        'traces/jaeger': { enabled: true },
      },
    },
    telemetryGatewayCustomization: {
      reloadTlsCertificate: '1h',
      pipelines: {
        'logs/redis_stream_basic': { enabled: true },
        'logs/redis_stream_ui': { enabled: true },
        'metrics/prometheus': { enabled: true },
        'traces/jaeger': { enabled: true },
      },
    },
  },
  'a Deployment with a pipeline of its own': {
    ...workload,
    telemetryCollector: { ...workload.telemetryCollector, mode: 'deployment', replicaCount: 2 },
    telemetryCollectorCustomization: {
      disableDefaultPipeline: true,
      extraReceivers: { 'otlp/mesh': { protocols: { grpc: { endpoint: '0.0.0.0:5317' } } } },
      extraProcessors: {
        'attributes/team': { actions: [{ key: 'team', action: 'insert', value: 'mesh' }] },
        'filter/own': { error_mode: 'ignore', traces: { span: ['attributes["own"] == nil'] } },
        batch: { timeout: '2s' },
      },
      extraExporters: {
        'otlp/tempo': { endpoint: 'tempo:4317', tls: { insecure: true } },
        debug: { verbosity: 'basic' },
      },
      extraPipelines: {
        'traces/mesh': {
          receivers: ['otlp/mesh'],
          processors: ['attributes/team', 'filter/own', 'batch'],
          exporters: ['otlp/tempo', 'debug'],
        },
      },
      telemetry: { logs: { level: 'warn' }, metrics: { level: 'detailed' } },
    },
  },
  'a collector without an address that keeps its metrics': {
    common: { cluster: 'west' },
    telemetryCollector: { enabled: true },
    telemetryCollectorCustomization: {
      pipelines: { 'metrics/ui': { pipeline: { exporters: ['prometheus'] } } },
    },
  },
  'a component of the chart that is replaced, and one that is removed': {
    ...management,
    telemetryCollectorCustomization: {
      extraReceivers: { zipkin: null, otlp: { protocols: { http: null } } },
    },
    telemetryGatewayCustomization: {
      extraExporters: { prometheus: { endpoint: '0.0.0.0:9999' }, clickhouse: null },
    },
  },
}

describe('the collector accepts what is rendered for', () => {
  test.each(shareOfDay(6, Object.entries(valueSets)))('%s', async (_name, values) => {
    const relays = await relaysOf({ values })
    expect(relays.length).toBeGreaterThan(0)
    for (const [name, relay] of relays) {
      const { isAccepted, output } = await validateRelay(relay)
      expect(output, name).toBe('')
      expect(isAccepted).toBe(true)
    }
    expect(pipelineFindings(values)).toEqual([])
  })

  test('every example that has one', async () => {
    const relays = await Promise.all(examples().map(({ values }) => relaysOf({ valuesFiles: [values] })))
    expect(relays.flat().length).toBeGreaterThan(1)
    for (const [name, relay] of relays.flat()) {
      const { isAccepted, output } = await validateRelay(relay)
      expect(output, name).toBe('')
      expect(isAccepted).toBe(true)
    }
  })
})

test('the collector refuses a setting that a component does not have', async () => {
  const customization = { extraReceivers: { zipkin: { endpiont: '0.0.0.0:9411' } } }
  const [[, relay]] = (await relaysOf({
    values: { ...workload, telemetryCollectorCustomization: customization },
  })) as [[string, string]]
  const { isAccepted, output } = await validateRelay(relay)
  expect(output).toContain('has invalid keys: endpiont')
  expect(isAccepted).toBe(false)
})

test.each([
  ['the pipelines of the chart', undefined],
  [
    'a pipeline of its own',
    { extraPipelines: { 'traces/own': { receivers: ['otlp'], exporters: ['otlp'] } } },
  ],
  ['an exporter that no pipeline names', { extraExporters: { otlp: { tls: { insecure: true } } } }],
])('the collector refuses to send to no address, and a rule reports it: %s', async (_what, customization) => {
  const values = {
    common: { cluster: 'west' },
    telemetryCollector: { enabled: true },
    telemetryCollectorCustomization: {
      ...(customization && { disableDefaultPipeline: true }),
      extraPipelines: { 'metrics/own': { receivers: ['prometheus'], exporters: ['prometheus'] } },
      ...customization,
    },
  }
  expect(pipelineFindings(values, { chartSource: 'ours' })).toEqual(['collector-endpoint-required'])
  const [[, relay]] = (await relaysOf({ values })) as [[string, string]]
  const { isAccepted, output } = await validateRelay(relay)
  expect(output).toContain('requires a non-empty "endpoint"')
  expect(isAccepted).toBe(false)
})

/** A pipeline, what our rule is called, and what the collector says: when it reads the configuration, or as it starts. */
const mistakes: [string, Record<string, object>, string, string, 'validates' | 'starts'][] = [
  [
    'a receiver that is not defined',
    { 'traces/mine': { receivers: ['otlp/none'], exporters: ['otlp'] } },
    'pipeline-components-defined',
    'references receiver "otlp/none" which is not configured',
    'validates',
  ],
  [
    'a processor that is not defined',
    { 'traces/mine': { receivers: ['otlp'], processors: ['batch/none'], exporters: ['otlp'] } },
    'pipeline-components-defined',
    'references processor "batch/none" which is not configured',
    'validates',
  ],
  [
    'an exporter that is not defined',
    { 'traces/mine': { receivers: ['otlp'], exporters: ['otlp/none'] } },
    'pipeline-components-defined',
    'references exporter "otlp/none" which is not configured',
    'validates',
  ],
  [
    'a receiver among the exporters',
    { 'traces/mine': { receivers: ['otlp'], exporters: ['zipkin'] } },
    'pipeline-components-defined',
    'references exporter "zipkin" which is not configured',
    'validates',
  ],
  [
    'no receiver',
    { 'traces/mine': { receivers: [], exporters: ['otlp'] } },
    'pipelines-complete',
    'must have at least one receiver',
    'validates',
  ],
  [
    'no exporter',
    { 'traces/mine': { receivers: ['otlp'], exporters: [] } },
    'pipelines-complete',
    'must have at least one exporter',
    'validates',
  ],
  [
    'a name without a signal',
    { mine: { receivers: ['otlp'], exporters: ['otlp'] } },
    'pipeline-signals-fit',
    'unknown datatype "mine"',
    'validates',
  ],
  [
    'a receiver of another signal',
    { 'traces/mine': { receivers: ['prometheus'], exporters: ['otlp'] } },
    'pipeline-signals-fit',
    'telemetry type is not supported',
    'starts',
  ],
  [
    'a processor of another signal',
    {
      'traces/mine': {
        receivers: ['otlp'],
        processors: ['metricstransform/gg_gloo_gateway_metrics'],
        exporters: ['otlp'],
      },
    },
    'pipeline-signals-fit',
    'telemetry type is not supported',
    'starts',
  ],
  [
    'an exporter of another signal',
    { 'logs/mine': { receivers: ['otlp'], exporters: ['prometheus'] } },
    'pipeline-signals-fit',
    'telemetry type is not supported',
    'starts',
  ],
]

describe('the collector refuses, and a rule reports', () => {
  test.each(shareOfDay(6, mistakes))('%s', async (_what, extraPipelines, rule, message, when) => {
    const values = {
      ...workload,
      telemetryCollectorCustomization: {
        disableDefaultPipeline: true,
        extraPipelines,
        telemetry: { metrics: { level: 'none' } },
      },
    }
    expect(pipelineFindings(values)).toEqual([rule])
    const [[, relay]] = (await relaysOf({ values })) as [[string, string]]
    const { isAccepted, output } = when === 'validates' ? await validateRelay(relay) : await startRelay(relay)
    expect(output).toContain(message)
    expect(isAccepted).toBe(false)
  })
})

/** A component with settings that are not complete, and what the collector says. */
const incomplete: [string, object, string][] = [
  ['extraReceivers', { 'otlp/mine': { protocols: {} } }, 'must specify at least one protocol'],
  ['extraReceivers', { 'hostmetrics/mine': {} }, 'must specify at least one scraper'],
  ['extraReceivers', { 'jaeger/mine': { protocols: {} } }, 'must specify at least one protocol'],
  ['extraReceivers', { 'prometheus/mine': {} }, 'no Prometheus scrape_configs'],
  ['extraExporters', { 'zipkin/mine': {} }, 'endpoint required'],
  ['extraProcessors', { 'memory_limiter/mine': { limit_mib: 100 } }, 'must be greater than zero'],
  ['extraProcessors', { 'memory_limiter/mine': { check_interval: '1s' } }, 'must be greater than zero'],
  [
    'extraProcessors',
    { 'memory_limiter/mine': { check_interval: '1s', limit_mib: 100, spike_limit_mib: 100 } },
    'must be smaller than',
  ],
  [
    'extraProcessors',
    { 'memory_limiter/mine': { check_interval: '1s', limit_percentage: 120 } },
    'less than or equal to hundred',
  ],
  [
    'extraProcessors',
    { 'memory_limiter/mine': { check_interval: '1s', limit_percentage: '80%' } },
    "cannot parse 'limit_percentage'",
  ],
  ['extraProcessors', { 'batch/mine': { nope: 1 } }, 'has invalid keys: nope'],
  [
    'extraProcessors',
    { 'batch/mine': { send_batch_size: 100, send_batch_max_size: 50 } },
    'send_batch_max_size must be greater or equal',
  ],
  ['extraProcessors', { 'attributes/mine': {} }, 'missing required field "actions"'],
  ['extraProcessors', { 'resource/mine': {} }, 'missing required field "attributes"'],
  ['extraExporters', { 'otlp/mine': {} }, 'requires a non-empty "endpoint"'],
  ['extraExporters', { 'otlp/mine': { endpoint: 'example.com' } }, 'missing port in address'],
  ['extraExporters', { 'otlp/mine': { endpoint: 4317 } }, 'missing port in address'],
  [
    'extraReceivers',
    {
      'prometheus/mine': {
        config: { scrape_configs: [{ job_name: 'a', scrape_interval: '10s', scrape_timeout: '20s' }] },
      },
    },
    'scrape timeout greater than scrape interval',
  ],
  [
    'extraReceivers',
    { prometheus: { config: { global: { scrape_interval: '10s' } } } },
    'scrape timeout greater than scrape interval',
  ],
  ['extraExporters', { 'otlphttp/mine': {} }, 'at least one endpoint must be specified'],
]

describe('the collector refuses a component that no pipeline names, and a rule reports it', () => {
  test.each(shareOfDay(6, incomplete))('%s %j', async (key, components, message) => {
    const values = { ...workload, telemetryCollectorCustomization: { [key]: components } }
    expect(pipelineFindings(values)).toEqual(['collector-components-complete'])
    const [[, relay]] = (await relaysOf({ values })) as [[string, string]]
    const { isAccepted, output } = await validateRelay(relay)
    expect(output).toContain(message)
    expect(isAccepted).toBe(false)
  })
})

test('the collector refuses a reader of no files that a pipeline names, and a rule reports it', async () => {
  const customization = {
    disableDefaultPipeline: true,
    extraReceivers: { 'filelog/mine': { start_at: 'end' } },
    extraPipelines: { 'logs/mine': { receivers: ['filelog/mine'], exporters: ['otlp'] } },
    telemetry: { metrics: { level: 'none' } },
  }
  const values = { ...workload, telemetryCollectorCustomization: customization }
  expect(pipelineFindings(values)).toEqual(['collector-components-complete'])
  const [[, relay]] = (await relaysOf({ values })) as [[string, string]]
  const { isAccepted, output } = await startRelay(relay)
  expect(output).toContain("'include' must be specified")
  expect(isAccepted).toBe(false)
})

/** Settings of a processor that a pipeline names, and what the collector says as it starts. */
const unusable: [string, object, string][] = [
  ['attributes', { actions: [{ key: 'a' }] }, 'unsupported action'],
  ['attributes', { actions: [{ key: 'a', action: 'insert' }] }, 'setting must be specified'],
  ['attributes', { actions: [{ action: 'delete' }] }, 'missing required field'],
  ['resource', { attributes: [{ key: 'a', action: 'add', value: 'b' }] }, 'unsupported action'],
  ['tail_sampling', { policies: [{ name: 'a' }] }, 'unknown sampling policy type'],
  [
    'tail_sampling',
    {
      policies: [
        { name: 'a', type: 'always_sample' },
        { name: 'a', type: 'always_sample' },
      ],
    },
    'duplicate policy name',
  ],
  ['span', {}, 'must be specified'],
  ['tail_sampling', { policies: [{ name: 'a', type: 'latencies' }] }, 'unknown sampling policy type'],
  [
    'tail_sampling',
    { policies: [{ name: 'a', type: 'and', and: { and_sub_policy: [{ name: 'b', type: 'and' }] } }] },
    'unknown sampling policy type',
  ],
  [
    'tail_sampling',
    {
      policies: [
        { name: 'a', type: 'composite', composite: { composite_sub_policy: [{ name: 'b', type: 'nope' }] } },
      ],
    },
    'unknown sampling policy type',
  ],
  ['attributes', { actions: [{ key: 'a', action: 'extract' }] }, 'missing required field "pattern"'],
  ['attributes', { actions: [{ key: 'a', action: 'extract', pattern: '^a' }] }, 'no named matcher groups'],
  ['attributes', { actions: [{ key: 'a', action: 'convert' }] }, 'missing required field "converted_type"'],
  [
    'attributes',
    { actions: [{ key: 'a', action: 'convert', converted_type: 'float' }] },
    'invalid value "float"',
  ],
  [
    'attributes',
    { actions: [{ key: 'a', action: 'insert', value: 'b', from_attribute: 'c' }] },
    'multiple value sources',
  ],
  [
    'attributes',
    { actions: [{ pattern: '^a', action: 'insert', value: 'b' }] },
    'missing required field "key"',
  ],
  ['attributes', { actions: [{ key: 'a', action: 'delete', value: 'b' }] }, 'does not use "value"'],
  [
    'attributes',
    { actions: [{ key: 'a', action: 'upsert', value: 'b', pattern: '^a' }] },
    'does not use the "pattern" field',
  ],
  ['filter', { metrics: { include: { metric_names: ['a'] } } }, 'unrecognized match_type'],
  [
    'filter',
    { metrics: { exclude: { match_type: 'regex', metric_names: ['a'] } } },
    'unrecognized match_type',
  ],
  ['filter', { spans: { include: { match_type: 'regex', services: ['a'] } } }, 'unrecognized match_type'],
  ['filter', { logs: { include: { match_type: 'regex', bodies: ['a'] } } }, 'unrecognized match_type'],
  ['metricstransform', { transforms: [{ include: 'a' }] }, '"action" must be in'],
  ['metricstransform', { transforms: [{ action: 'update' }] }, 'missing required field "include"'],
  ['metricstransform', { transforms: [{ include: 'a', action: 'UPDATE' }] }, '"action" must be in'],
  [
    'metricstransform',
    { transforms: [{ include: 'a', match_type: 'regex', action: 'update' }] },
    '"match_type" must be in',
  ],
  [
    'metricstransform',
    { transforms: [{ include: 'a', action: 'insert' }] },
    'missing required field "new_name"',
  ],
  [
    'metricstransform',
    { transforms: [{ include: 'a', action: 'group' }] },
    'missing required field "group_resource_labels"',
  ],
  [
    'metricstransform',
    { transforms: [{ include: 'a', action: 'update', operations: [{ action: 'add_label' }] }] },
    'missing required field "new_label"',
  ],
  [
    'metricstransform',
    { transforms: [{ include: 'a', action: 'update', operations: [{ action: 'rename' }] }] },
    'operation 1: "action" must be in',
  ],
]

test.each(shareOfDay(6, unusable))(
  'the collector refuses to use %s with %j, and a rule reports it',
  async (type, settings, message) => {
    const signal = signalFor(type, settings)
    const customization = {
      pipelines: { 'metrics/ui': { enabled: false } },
      extraProcessors: { [`${type}/mine`]: settings },
      extraPipelines: {
        [`${signal}/mine`]: { receivers: ['otlp'], processors: [`${type}/mine`], exporters: ['otlp'] },
      },
      telemetry: { metrics: { level: 'none' } },
    }
    const values = { ...workload, telemetryCollectorCustomization: customization }
    expect(pipelineFindings(values)).toEqual(['collector-components-complete'])
    const [[, relay]] = (await relaysOf({ values })) as [[string, string]]
    const { isAccepted, output } = await startRelay(relay)
    expect(output).toContain(message)
    expect(isAccepted).toBe(false)
  },
)

function signalFor(type: string, settings: object): string {
  if (type === 'metricstransform' || 'metrics' in settings) return 'metrics'
  return 'logs' in settings ? 'logs' : 'traces'
}

test('the signals that rules are certain of are those of the collector', async () => {
  const all = await collectorSignals()
  const judged = Object.entries(all).flatMap(([part, components]) =>
    [...components].flatMap(([name, signals]) => {
      const certain = certainSignals(part as keyof typeof all, name)
      return certain === undefined ? [] : [[name, signals, certain] as const]
    }),
  )
  expect(judged.length).toBeGreaterThan(15)
  for (const [name, signals, certain] of judged) expect(signals.toSorted(), name).toEqual([...certain])
})

/** Rules about pipelines that find something wrong with the values. */
function pipelineFindings(values: object, more?: Partial<ValidationInput>): string[] {
  const { diagnostics } = validateReleases(inputOf(stringify(values), more))
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
}

function omit(record: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
