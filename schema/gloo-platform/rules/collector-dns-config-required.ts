import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-dns-config-required',
  severity: 'error',
  summary: 'A collector with the DNS policy `None` has a DNS configuration.',
  docs: 'With `dnsPolicy: None` the pods get nothing from the cluster, so Kubernetes requires `dnsConfig`, and the chart refuses to render without it.',
  addedIn: '0.1.0',
  source: ['opentelemetry-collector 0.93.3: seen refused by the chart'],
  reads: [
    'telemetryCollector.dnsConfig',
    'telemetryCollector.dnsPolicy',
    'telemetryCollector.enabled',
    'telemetryGateway.dnsConfig',
    'telemetryGateway.dnsPolicy',
    'telemetryGateway.enabled',
  ],
  aboutKeys: ['dnsPolicy'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  dnsPolicy: None
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
  dnsPolicy: None
  dnsConfig:
    nameservers:
      - 192.0.2.53
`,
  },
  messages: {
    missing: ({ section }) => `${section}.dnsConfig is required, because ${section}.dnsPolicy is None`,
  },
  check({ values, report }) {
    for (const { section } of runningCollectors(values)) {
      const { dnsPolicy, dnsConfig } = values[section] ?? {}
      if (dnsPolicy !== 'None' || Object.keys(dnsConfig ?? {}).length > 0) continue
      report({
        message: 'missing',
        data: { section },
        at: `${section}.dnsConfig`,
        related: [{ path: `${section}.dnsPolicy`, message: 'the policy is set here' }],
        help: 'name at least one server under dnsConfig.nameservers, or remove the policy',
      })
    }
  },
})
