import { defineRule } from '../define-rule.ts'
import { podVolumes } from '../pod-volumes.ts'

export default defineRule({
  id: 'extra-mounts-have-volumes',
  severity: 'error',
  summary: 'An extra mount names a volume of the pod.',
  docs: 'A mount in `extraVolumeMounts` takes a volume in `extraVolumes`, or one that the chart gives the pod: Kubernetes refuses a pod that mounts another. A list of volumes in `deploymentOverrides` replaces both.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of Pod: a mount names a volume of the pod',
    'gloo-platform 2.5.8 and 2.7.2: published renderings (volumes of the pods)',
  ],
  reads: [],
  readsEach: ['extraVolumes', 'extraVolumeMounts', 'deploymentOverrides.spec.template.spec.volumes'],
  aboutKeys: ['extraVolumeMounts'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  extraVolumeMounts:
    - name: prometheus-ca
      mountPath: /etc/prometheus-ca
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  extraVolumes:
    - name: prometheus-ca
      configMap:
        name: prometheus-ca
  extraVolumeMounts:
    - name: prometheus-ca
      mountPath: /etc/prometheus-ca
`,
  },
  messages: {
    missing: ({ path, name }) => `${path} mounts the volume ${name}, which the pod does not have`,
  },
  check({ running, chart, nearest, report }) {
    // The published chart 2.5 reads neither list.
    if (chart.isAtLeast('2.5.0') && !chart.isAtLeast('2.6.0')) return
    for (const component of running) {
      const mounts = component.values.extraVolumeMounts ?? []
      const volumes = podVolumes(running, component)
      // Expressions may render any name.
      if (volumes === undefined || [...volumes].some(isExpression)) continue
      const missing = mounts.find(({ name }) => !volumes.has(name) && !isExpression(name))
      if (missing === undefined || component.containers.length === 0) continue
      const at = component.path('extraVolumeMounts')
      const intended = nearest(missing.name, [...volumes])
      report({
        message: 'missing',
        data: { path: at, name: missing.name },
        at,
        help:
          intended === undefined
            ? `add it to ${component.section}.extraVolumes`
            : `did you mean ${intended}? Otherwise add it to ${component.section}.extraVolumes`,
      })
    }
  },
})

function isExpression(name: string): boolean {
  return name.includes('{{')
}
