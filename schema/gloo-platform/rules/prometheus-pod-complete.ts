import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'prometheus-pod-complete',
  severity: 'error',
  summary: 'The ports and volumes of the Prometheus pod fit its chart, and its autoscaler has a policy.',
  docs: 'The chart of Prometheus renders a VerticalPodAutoscaler only with `containerPolicies`. The probes of the reloader use the port `metrics`, so another name of that port requires probes of your own. The chart has the volumes `config-volume` and `storage-volume`, and Kubernetes refuses a second volume of the same name.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'prometheus 25.23.0: templates of Deployment, StatefulSet and VerticalPodAutoscaler',
    'Kubernetes API validation of Pod: names of volumes are unique',
  ],
  reads: [
    'prometheus.configmapReload.prometheus',
    'prometheus.enabled',
    'prometheus.server.extraVolumes',
    'prometheus.server.persistentVolume.enabled',
    'prometheus.server.statefulSet.enabled',
    'prometheus.server.verticalAutoscaler',
  ],
  aboutKeys: ['prometheus'],
  fixable: false,
  guarded: ['policies'],
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    verticalAutoscaler:
      enabled: true
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
prometheus:
  enabled: true
  server:
    verticalAutoscaler:
      enabled: true
      containerPolicies:
        - containerName: '*'
`,
  },
  messages: {
    policies: ({ path }) => `${path} requires containerPolicies: the chart does not render without them`,
    port: ({ path, port, probe }) => `${path} names the port ${port}, but ${probe} uses the port metrics`,
    taken: ({ path, name }) => `${path} has the volume ${name}, but the chart already has one of that name`,
  },
  check({ values, report }) {
    const { enabled, server, configmapReload } = values.prometheus ?? {}
    if (!enabled) return
    const autoscaler = server?.verticalAutoscaler
    if (autoscaler?.enabled && !autoscaler.containerPolicies?.length) {
      const path = 'prometheus.server.verticalAutoscaler.enabled'
      const help = "list at least one in containerPolicies, such as containerName: '*'"
      report({ message: 'policies', data: { path }, at: path, help })
    }
    const reloader = configmapReload?.prometheus
    const port = reloader?.containerPortName ?? ''
    const probe = (['livenessProbe', 'readinessProbe'] as const).find((name) => asksMetrics(reloader?.[name]))
    if (reloader?.enabled && port !== 'metrics' && probe !== undefined) {
      const at = 'prometheus.configmapReload.prometheus.containerPortName'
      report({
        message: 'port',
        data: { path: at, port: port === '' ? '""' : port, probe },
        at,
        related: [{ path: `prometheus.configmapReload.prometheus.${probe}`, message: 'the probe is here' }],
        help: 'remove the name, or write it as httpGet.port of both probes',
      })
    }
    const hasClaim = Boolean(server?.statefulSet?.enabled && server.persistentVolume?.enabled)
    const ofChart = hasClaim ? ['config-volume'] : ['config-volume', 'storage-volume']
    const taken = server?.extraVolumes?.find(({ name }) => ofChart.includes(name))
    if (taken !== undefined) {
      const path = 'prometheus.server.extraVolumes'
      const help = 'Kubernetes refuses the pods: choose another name'
      report({ message: 'taken', data: { path, name: taken.name }, at: path, help })
    }
  },
})

function asksMetrics(probe: unknown): boolean {
  const { httpGet } = (probe ?? {}) as { httpGet?: { port?: unknown } | null }
  return httpGet?.port === 'metrics'
}
