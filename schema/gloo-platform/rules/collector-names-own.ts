import { defineRule } from '../define-rule.ts'
import { customizations, runningCollectors } from '../collector-configuration/collectors.ts'

export default defineRule({
  id: 'collector-names-own',
  severity: 'warning',
  severities: { twice: 'error' },
  summary: 'What you add to the configuration of a collector has a name that the chart does not use.',
  docs: 'The published charts write your receivers, processors, exporters, extensions and pipelines behind their own, without merging them. A name that their template has is then twice in the file, and the collector does not start. Names in the default values, such as `batch` and `clickhouse`, merge. This was seen with 2.3 and 2.5; for newer charts it is unknown, so it is a warning there. The chart of this project merges the two.',
  addedIn: '0.1.0',
  source: ['gloo-platform 2.3.3 and 2.5.8: complete charts, rendered with such names'],
  reads: [
    'telemetryCollector.enabled',
    'telemetryGateway.enabled',
    'telemetryCollectorCustomization.extraReceivers',
    'telemetryCollectorCustomization.extraProcessors',
    'telemetryCollectorCustomization.extraExporters',
    'telemetryCollectorCustomization.extraExtensions',
    'telemetryCollectorCustomization.extraPipelines',
    'telemetryCollectorCustomization.pipelines',
    'telemetryGatewayCustomization.extraReceivers',
    'telemetryGatewayCustomization.extraProcessors',
    'telemetryGatewayCustomization.extraExporters',
    'telemetryGatewayCustomization.extraExtensions',
    'telemetryGatewayCustomization.extraPipelines',
    'telemetryGatewayCustomization.pipelines',
  ],
  aboutKeys: customizations,
  fixable: false,
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
telemetryCollectorCustomization:
  extraPipelines:
    metrics/ui:
      receivers: [prometheus]
      exporters: [otlp]
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
telemetryCollectorCustomization:
  extraPipelines:
    metrics/own:
      receivers: [prometheus]
      exporters: [otlp]
`,
  },
  messages: {
    twice: ({ path, name }) =>
      `${path} has ${name}, which the published chart has too: the collector refuses a name that is defined twice`,
    perhaps: ({ path, name }) =>
      `${path} has ${name}, which the published chart has too, and may write a second time`,
  },
  check({ values, chart, report }) {
    if (chart.source === 'ours') return
    const message = chart.isAtLeast('2.6.0') ? 'perhaps' : 'twice'
    for (const { section, customization } of runningCollectors(values)) {
      const own = values[customization]
      if (own === undefined) continue
      const bases = chart.configurations[section] ?? {}
      for (const [key, part] of parts) {
        const path = `${customization}.${key}` as const
        const known =
          part === 'pipelines'
            ? Object.keys(own.pipelines ?? {}).filter((name) => own.pipelines?.[name as never]?.['enabled'])
            : (bases[part] ?? []).filter((name) => !isDefaultValue(part, name))
        const name = Object.keys(own[key] ?? {}).find((name) => known.includes(name))
        if (name === undefined) continue
        report({
          message,
          data: { path, name },
          at: `${path}.${name}` as never,
          help: 'choose another name, and use it in your pipelines',
        })
      }
    }
  },
})

/** What is in the default values and not in the template, so that Helm merges it. */
function isDefaultValue(part: string, name: string): boolean {
  if (part === 'receivers') return name.startsWith('filelog/')
  if (part === 'processors') return /^(?:batch|memory_limiter)(?:\/|$)/.test(name)
  return part === 'exporters' && !/^otlp(?:\/|$)/.test(name)
}

const parts = [
  ['extraReceivers', 'receivers'],
  ['extraProcessors', 'processors'],
  ['extraExporters', 'exporters'],
  ['extraExtensions', 'extensions'],
  ['extraPipelines', 'pipelines'],
] as const
