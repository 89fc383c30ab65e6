import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'disruption-budget-one-limit',
  severity: 'error',
  summary: 'A PodDisruptionBudget of a collector or of Prometheus has one limit.',
  docs: 'Kubernetes refuses a PodDisruptionBudget with both `minAvailable` and `maxUnavailable`. The budget of Prometheus has `maxUnavailable: 1` by default, which stays beside a `minAvailable` until it is null; with neither of them its chart does not render. The collectors have neither by default.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of PodDisruptionBudget',
    'opentelemetry-collector 0.93.3 and prometheus 25.23.0: templates of the PodDisruptionBudget',
  ],
  reads: [
    'prometheus.enabled',
    'prometheus.server.podDisruptionBudget',
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryCollector.podDisruptionBudget',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
    'telemetryGateway.podDisruptionBudget',
  ],
  aboutKeys: ['podDisruptionBudget'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    podDisruptionBudget:
      enabled: true
      minAvailable: 1
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    podDisruptionBudget:
      enabled: true
      maxUnavailable: null
      minAvailable: 1
`,
  },
  messages: {
    both: ({ path }) => `${path} has both minAvailable and maxUnavailable, which Kubernetes refuses`,
    none: ({ path }) =>
      `${path} has neither minAvailable nor maxUnavailable, and the chart does not render without one`,
  },
  check({ values, isSetByUser, report }) {
    for (const section of ['telemetryCollector', 'telemetryGateway'] as const) {
      const { enabled, mode, podDisruptionBudget: budget } = values[section] ?? {}
      // The chart of the collector writes no 0.
      if (!enabled || mode !== 'deployment' || !budget?.enabled) continue
      if (!budget.minAvailable || !budget.maxUnavailable) continue
      const path = `${section}.podDisruptionBudget` as const
      report({ message: 'both', data: { path }, at: path, help: 'remove one of them' })
    }
    const { enabled, server } = values.prometheus ?? {}
    const budget = server?.podDisruptionBudget
    if (!enabled || !budget?.enabled) return
    const path = 'prometheus.server.podDisruptionBudget'
    const { enabled: _, ...written } = budget as Record<string, unknown>
    const has = (key: string): boolean => (written[key] ?? undefined) !== undefined
    if (has('minAvailable') && has('maxUnavailable')) {
      report({
        message: 'both',
        data: { path },
        at: `${path}.minAvailable`,
        help: isSetByUser(`${path}.maxUnavailable`)
          ? 'remove minAvailable, or set maxUnavailable to null'
          : 'set maxUnavailable to null: its default is 1',
      })
    } else if (Object.values(written).every((value) => (value ?? undefined) === undefined)) {
      report({ message: 'none', data: { path }, at: path, help: 'set one of them' })
    }
  },
})
