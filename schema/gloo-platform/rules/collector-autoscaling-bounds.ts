import { runningCollectors } from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-autoscaling-bounds',
  severity: 'error',
  summary: 'Autoscaling of a collector has bounds that Kubernetes accepts.',
  docs: 'Kubernetes refuses a HorizontalPodAutoscaler with `maxReplicas` below `minReplicas`, and with `minReplicas: 0` where its metrics are CPU and memory, as these are. A DaemonSet has none.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of HorizontalPodAutoscaler (maxReplicas must be greater than or equal to minReplicas; minReplicas 0 requires an Object or External metric)',
    'opentelemetry-collector 0.93.3: template of the HorizontalPodAutoscaler',
  ],
  reads: [
    'telemetryCollector.autoscaling',
    'telemetryCollector.enabled',
    'telemetryCollector.mode',
    'telemetryGateway.autoscaling',
    'telemetryGateway.enabled',
    'telemetryGateway.mode',
  ],
  aboutKeys: ['autoscaling'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
  autoscaling:
    enabled: true
    minReplicas: 12
`,
    good: `common:
  cluster: mgmt
telemetryGateway:
  enabled: true
  autoscaling:
    enabled: true
    minReplicas: 12
    maxReplicas: 20
`,
  },
  messages: {
    zero: ({ path }) => `${path} is 0, which Kubernetes refuses without other metrics than CPU and memory`,
    crossed: ({ path, least, most }) =>
      `${path} has minReplicas ${least} above maxReplicas ${most}, which Kubernetes refuses`,
  },
  check({ values, report }) {
    for (const { section } of runningCollectors(values)) {
      const { autoscaling, mode } = values[section] ?? {}
      const { enabled, minReplicas: least, maxReplicas: most } = autoscaling ?? {}
      if (!enabled || mode === 'daemonset' || least === undefined || most === undefined) continue
      const path = `${section}.autoscaling` as const
      const minimum = `${path}.minReplicas` as const
      if (least === 0)
        report({ message: 'zero', data: { path: minimum }, at: minimum, help: 'set it to 1 or more' })
      if (least <= most) continue
      report({
        message: 'crossed',
        data: { path, least, most },
        at: minimum,
        related: [{ path: `${path}.maxReplicas`, message: 'the maximum is set here' }],
        help: `raise ${path}.maxReplicas, or lower minReplicas`,
      })
    }
  },
})
