import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-monitors-complete',
  severity: 'warning',
  severities: { broken: 'error' },
  summary: 'Objects of the Prometheus operator for a collector have what they are about.',
  docs: 'A ServiceMonitor is rendered only where the collector has a Service, and a PrometheusRule only with a ServiceMonitor. A monitor that names a port which is off scrapes nothing: the port `metrics`, which both name by default, is off by default. The published chart writes YAML that Helm cannot read where `prometheusRule` has `groups` and `defaultRules`, and `groups: null` where it has neither; the chart of gloo-values writes an empty list then.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: ['opentelemetry-collector 0.93.3: templates of ServiceMonitor, PodMonitor and PrometheusRule'],
  reads: [
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.podMonitor',
    'telemetryCollector.ports',
    'telemetryCollector.prometheusRule',
    'telemetryCollector.service.enabled',
    'telemetryCollector.serviceMonitor',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
    'telemetryGateway.podMonitor',
    'telemetryGateway.ports',
    'telemetryGateway.prometheusRule',
    'telemetryGateway.service.enabled',
    'telemetryGateway.serviceMonitor',
  ],
  aboutKeys: ['telemetry'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
  serviceMonitor:
    enabled: true
`,
    good: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
  ports:
    metrics:
      enabled: true
  serviceMonitor:
    enabled: true
`,
  },
  messages: {
    portOff: ({ path, port, ports }) => `${path} names the port ${port}, which ${ports} does not open`,
    noService: ({ path, service }) =>
      `${path} has no effect, as the collector has no Service without ${service}`,
    noEndpoints: ({ path }) => `${path} is empty, so no object is created`,
    noMonitor: ({ path, monitor }) => `${path} has no effect without ${monitor}`,
    noRules: ({ path, groups, defaults }) =>
      `${path} renders a PrometheusRule without rules, as ${groups} is empty and ${defaults} is false`,
    broken: ({ path }) =>
      `${path} has groups and defaultRules, with which the published chart does not render`,
  },
  check({ values, chart, report }) {
    for (const { section } of runningCollectors(values)) {
      const { mode, podMonitor, ports, prometheusRule, service, serviceMonitor } = values[section] ?? {}
      const hasService = service?.enabled ?? mode !== 'daemonset'
      const path = `${section}.serviceMonitor.enabled` as const
      const switchOfService = `${section}.service.enabled` as const
      if (serviceMonitor?.enabled && !hasService) {
        const data = { path, service: switchOfService }
        report({ message: 'noService', data, at: path, help: `set ${switchOfService} to true` })
      }
      const rendered = [
        ...(podMonitor?.enabled && mode === 'daemonset' ? (['podMonitor'] as const) : []),
        ...(serviceMonitor?.enabled && hasService ? (['serviceMonitor'] as const) : []),
      ]
      for (const monitor of rendered) {
        const endpoints = values[section]?.[monitor]?.metricsEndpoints ?? []
        const own = `${section}.${monitor}.metricsEndpoints` as const
        if (endpoints.length === 0) {
          report({
            message: 'noEndpoints',
            data: { path: own },
            at: own,
            help: 'name a port of the collector',
          })
        }
        const off = endpoints
          .flatMap(({ port }) => (typeof port === 'string' ? [port] : []))
          .find((port) => ports?.[port as 'metrics']?.enabled !== true)
        if (off === undefined) continue
        const known = `${section}.ports` as const
        report({
          message: 'portOff',
          data: { path: own, port: off, ports: known },
          at: own,
          help: `Prometheus scrapes nothing: set ${known}.${off}.enabled to true`,
        })
      }
      const rule = `${section}.prometheusRule` as const
      if (!prometheusRule?.enabled) continue
      if (!serviceMonitor?.enabled) {
        const data = { path: `${rule}.enabled`, monitor: path }
        report({ message: 'noMonitor', data, at: `${rule}.enabled`, help: `set ${path} to true` })
      } else if (!prometheusRule.groups?.length && !prometheusRule.defaultRules?.enabled) {
        report({
          message: 'noRules',
          data: {
            path: `${rule}.enabled`,
            groups: `${rule}.groups`,
            defaults: `${rule}.defaultRules.enabled`,
          },
          at: `${rule}.enabled`,
          help: `set ${rule}.defaultRules.enabled to true, or list groups of your own`,
        })
      } else if (
        chart.source === 'published' &&
        prometheusRule.defaultRules?.enabled &&
        prometheusRule.groups?.length
      ) {
        const help = 'leave one of them out: a PrometheusRule of your own can have the groups'
        report({ message: 'broken', data: { path: rule }, at: rule, help })
      }
    }
  },
})
